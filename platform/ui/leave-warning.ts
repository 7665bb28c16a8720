import { useBlocker } from '@tanstack/react-router'

const question = 'Nội dung vừa nhập chưa được lưu. Rời trang và bỏ nội dung đó?'

/** Asks before leaving a page whose text is not saved yet; closing the tab asks too. */
export function useLeaveWarning(hasUnsaved: boolean): void {
  useBlocker({ shouldBlockFn: () => hasUnsaved && !confirm(question), enableBeforeUnload: () => hasUnsaved })
}
