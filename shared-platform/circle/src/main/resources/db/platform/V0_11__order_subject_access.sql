-- Officers who assemble a copy of all that is held on a person, each for an order that stands, as the person service tells
-- it (person.access.v1). Who has no order gets nothing.
create table subject_access (
    order_id    uuid        not null,
    person_id   uuid        not null references access_state,
    subject     uuid        not null,
    valid_until timestamptz not null,
    primary key (person_id, order_id)
);
create index subject_access_of_order on subject_access (order_id);

-- The wall: every id that means the person of an order, for the officer who assembles it. Of somebody restricted none of
-- those whose restriction does not name the officer.
create function ordered_people(the_order uuid, the_subject uuid, the_time timestamptz) returns setof uuid
    language sql stable
begin atomic
    select i.id
      from subject_access s cross join lateral ids_of_person(s.person_id) i (id)
     where s.order_id = the_order and s.subject = the_subject and s.valid_until > the_time
       and not is_closed_to(i.id, the_subject);
end;

comment on column subject_access.order_id    is 'internal';
comment on column subject_access.person_id   is 'personal: platform id';
comment on column subject_access.subject     is 'personal: subject of a member of staff';
comment on column subject_access.valid_until is 'personal';
