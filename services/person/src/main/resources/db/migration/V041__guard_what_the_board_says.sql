-- What the board says of a partner has a version of its own: the one that is told grows with each member too, and nobody
-- who changes the partner has seen those.
alter table organisation add details_version bigint not null default 1 check (details_version > 0);
comment on column organisation.details_version is 'internal: how often the board has written down what the partner is';
