-- What makes the listings easy to find: where postcodes are, and which words occur.

-- Learnt from the places in the listings (a whole postcode, or the mean of a district such as XW1), until an operator
-- loads the full open list, whose rows are not learnt and are never overwritten.
create table postcode_centroid (
    area      text             primary key,
    latitude  double precision not null,
    longitude double precision not null,
    learnt    boolean          not null
);

-- Every word of the listings, so that a mistyped one finds its nearest neighbour.
create table search_word (
    word text primary key,
    stem text not null
);
create index search_word_by_stem on search_word (stem);
create index search_word_by_likeness on search_word using gist (word gist_trgm_ops);

comment on column postcode_centroid.area      is 'internal: public';
comment on column postcode_centroid.latitude  is 'internal: public';
comment on column postcode_centroid.longitude is 'internal: public';
comment on column postcode_centroid.learnt    is 'internal';
comment on column search_word.word is 'internal: public';
comment on column search_word.stem is 'internal: public';
