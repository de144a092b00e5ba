-- Binds the audit rows into a chain: docs/adr/0017-a-chain-of-audit-rows.md.

-- Rows are sealed in the order of their transactions. What is older than every transaction that is still under way is
-- complete: nothing can be put before it any more.
alter table audit_entry add column txid xid8 not null default pg_current_xact_id();
create index audit_entry_in_order on audit_entry (txid, id);

create table audit_seal (
    number   bigint primary key,
    entry_id bigint not null unique,
    hash     bytea  not null check (length(hash) = 32)
);
revoke update, delete on audit_seal from ${app};

-- A row whole, as one text that no other row can have.
create function audit_text(entry audit_entry) returns text
    language sql stable
    return jsonb_build_array(
        entry.id, (extract(epoch from entry.at) * 1000000)::bigint, entry.subject, entry.organisation_id, entry.action,
        entry.basis, entry.outcome, entry.person_ids, entry.txid::text)::text;

comment on column audit_entry.txid    is 'internal: of the transaction that wrote it';
comment on column audit_seal.number   is 'internal';
comment on column audit_seal.entry_id is 'internal';
comment on column audit_seal.hash     is 'internal: SHA-256 of the hash before, the number and the row';
