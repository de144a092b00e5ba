package org.whatmatters.directory.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.application.SearchIndex;

/// Keeps the words of what may be found, and the postcodes of what has coordinates.
@Repository
class JdbcSearchIndex implements SearchIndex {

    static final String LEARN_WORDS = """
            insert into search_word (word, stem)
            select word, stem[1]
              from (select word, ts_lexize('english_stem', word) as stem
                      from unnest(string_to_array(:words, ' ')) as w (word)) learnt
             where stem <> '{}' and length(word) > 2 and word !~ '[0-9]'
                on conflict (word) do nothing
            """;

    private final JdbcClient jdbc;

    JdbcSearchIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void learn(Collection<Listing> listings) {
        var ids = listings.stream().map(Listing::id).toList();
        makeFindable(ids);
        var found = foundByAll(ids);
        learnWords(listings.stream()
                .filter(listing -> found.contains(listing.id()))
                .toList());
        var postcodes = new HashSet<String>();
        var sectors = new HashSet<String>();
        var districts = new HashSet<String>();
        for (var listing : listings) {
            for (var place : listing.places()) {
                var postcode = place.postcode();
                if (postcode != null && place.latitude() != null) {
                    postcodes.add(postcode.value());
                    sectors.add(postcode.sector());
                    districts.add(postcode.district());
                }
            }
        }
        if (!postcodes.isEmpty()) {
            learnPlaces("postcode", postcodes);
            learnPlaces("left(postcode, -2)", sectors);
            learnPlaces("split_part(postcode, ' ', 1)", districts);
        }
    }

    @Override
    public void learnOf(UUID serviceId) {
        makeFindable(List.of(serviceId));
        if (!foundByAll(List.of(serviceId)).isEmpty()) {
            var words = jdbc.sql("select concat_ws(' ', name, terms, description) from service where id = :id")
                    .param("id", serviceId)
                    .query(String.class)
                    .single();
            jdbc.sql(LEARN_WORDS).param("words", SearchWords.of(words).joined()).update();
        }
    }

    /// A word that is put right tells that some listing holds it: nothing is learnt from what not everybody may find.
    private Set<UUID> foundByAll(Collection<UUID> services) {
        return new HashSet<>(jdbc.sql("""
                        select distinct service_id from findable
                         where service_id = any (:services::uuid[]) and not for_staff_only
                        """)
                .param("services", services.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private void makeFindable(Collection<UUID> services) {
        jdbc.sql("call make_findable(:services::uuid[])")
                .param("services", services.toArray(UUID[]::new))
                .update();
    }

    private void learnWords(Collection<Listing> listings) {
        var words = new TreeSet<String>();
        for (var listing : listings) {
            words.addAll(SearchWords.of(listing.text().name()).words());
            var description = listing.text().description();
            words.addAll(SearchWords.of(description == null ? "" : description).words());
            listing.terms().forEach(term -> words.addAll(SearchWords.of(term).words()));
        }
        jdbc.sql(LEARN_WORDS).param("words", String.join(" ", words)).update();
    }

    private void learnPlaces(String area, Set<String> areas) {
        jdbc.sql("""
                        insert into postcode_centroid (area, latitude, longitude, learnt)
                        select %1$s, avg(latitude), avg(longitude), true
                          from published_location
                         where %1$s in (:areas) and latitude is not null and longitude is not null
                         group by 1 order by 1
                            on conflict (area) do update
                           set latitude = excluded.latitude, longitude = excluded.longitude
                         where postcode_centroid.learnt
                        """.formatted(area)).param("areas", areas).update();
    }
}
