-- The double-entry book of every budget. Entries are added, never changed; what was wrong is put right by another.

create table ledger_entry (
    id           bigint generated always as identity primary key,
    posting_id   uuid        not null,
    budget_id    uuid        not null references budget,
    kind         text        not null check (kind in ('ALLOCATION', 'COMMITMENT', 'RELEASE', 'PAYMENT', 'RETURN')),
    account      text        not null check (account in ('ALLOCATED', 'AVAILABLE', 'COMMITTED', 'SPENT', 'RETURNED')),
    amount_pence bigint      not null,
    posted_at    timestamptz not null
);
create index ledger_of_budget on ledger_entry (budget_id, account);
create index ledger_of_posting on ledger_entry (posting_id);
revoke update, delete, truncate on ledger_entry from ${app};

-- Said once more where a hand-written insert would break it: no penny appears or goes.
create function posting_comes_to_zero() returns trigger
    language plpgsql as $$
begin
    if (select sum(amount_pence) from ledger_entry where posting_id = new.posting_id) <> 0 then
        raise exception 'the entries of posting % do not come to zero', new.posting_id
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger posting_comes_to_zero after insert on ledger_entry
    deferrable initially deferred for each row execute function posting_comes_to_zero();

comment on column ledger_entry.id           is 'internal';
comment on column ledger_entry.posting_id   is 'internal';
comment on column ledger_entry.budget_id    is 'internal: opaque id';
comment on column ledger_entry.kind         is 'internal';
comment on column ledger_entry.account      is 'internal';
comment on column ledger_entry.amount_pence is 'personal';
comment on column ledger_entry.posted_at    is 'internal';
