alter table organisation add agreed_from timestamptz;

comment on column organisation.agreed_from is 'internal: when its sharing agreement begins';
