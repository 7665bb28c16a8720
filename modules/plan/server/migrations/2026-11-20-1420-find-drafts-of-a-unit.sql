-- Every desk asks for the drafts of its unit; there are few of them among all plans.
create index plans_drafts_by_unit on plan.plans (unit_id, updated_at desc) where state = 'draft';
