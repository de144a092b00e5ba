-- What the sample keeps of the news, and what follows from them.
create table shelf (
    parcel_id uuid   primary key,
    shelf     text   not null,
    version   bigint not null
);
create table move (parcel_id uuid not null);
