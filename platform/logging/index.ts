/** Structured logs, a line of JSON each, with the request's number; never cookies, passwords or bodies. */
export const loggerSettings = (level: string) => ({
  level,
  base: null,
  redact: { paths: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'], remove: true },
  serializers: {
    req: (request: { method: string; url: string; ip: string }) => ({
      method: request.method,
      // A search text may name a person: the query does not belong in a log.
      path: request.url.split('?')[0],
      address: request.ip,
    }),
  },
})
