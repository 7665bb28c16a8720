-- A kept reply may hold a one-time password: it is sealed with the request's key, of which only the print is kept.
delete from platform.idempotency_keys;
alter table platform.idempotency_keys drop column reply;
alter table platform.idempotency_keys add column sealed_reply bytea;
comment on column platform.idempotency_keys.key is 'SHA-256 of the key that the sender made; the key itself is not kept';
comment on column platform.idempotency_keys.sealed_reply is 'AES-256-GCM under a key derived from the sender''s key: whoever reads the table reads no reply';
