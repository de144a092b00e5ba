-- A parcel: the smallest aggregate that can show what the platform promises.
create table parcel (
    id      uuid    primary key,
    label   text    not null,
    version bigint  not null
);
create table weighing (
    parcel_id uuid   not null,
    grams     bigint not null,
    version   bigint not null
);
