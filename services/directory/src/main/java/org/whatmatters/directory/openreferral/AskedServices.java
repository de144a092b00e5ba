package org.whatmatters.directory.openreferral;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.directory.openreferral.ServiceFilter.Near;
import org.whatmatters.directory.openreferral.ServiceFilter.Open;
import org.whatmatters.directory.search.AskedWords;
import org.whatmatters.directory.search.Gazetteer;
import org.whatmatters.directory.search.TextQuery;

/// What a reader asked of services (`s`), or of services at their places (`at`), as SQL conditions.
@Component
class AskedServices {

    /// For a postcode without a distance, where a service does not say for which area it is: a bus ride.
    private static final int USUAL_PROXIMITY = 5_000;

    private static final String IS_NEAR = """
            near.place <@ cube_enlarge(on_globe(:latitude, :longitude), :proximity, 3)
            and metres_between(near.place, on_globe(:latitude, :longitude)) <= :proximity
            """;
    private static final String COVERS =
            "(a.outline @> point(:longitude, :latitude) or a.postcode_area in (:postcodeAreas))";
    private static final String SAYS_ITS_AREA = """
            exists (select from service_area a where a.service_id = near.service_id
                       and (a.outline is not null or a.postcode_area is not null))
            """;

    private final AskedWords askedWords;
    private final Gazetteer gazetteer;
    private final Clock clock;

    AskedServices(AskedWords askedWords, Gazetteer gazetteer, Clock clock) {
        this.askedWords = askedWords;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    Conditions ofServices(ServiceFilter filter) {
        var conditions = ofEither(filter);
        open(conditions, filter.open(), "");
        near(conditions, filter.near(), "s.id", "near.service_id", """
                select a.service_id from service_area a where\s""" + COVERS);
        return conditions;
    }

    Conditions ofServicesAtLocations(ServiceFilter filter) {
        var conditions = ofEither(filter);
        open(conditions, filter.open(), "and (o.service_at_location_id is null or o.service_at_location_id = at.id)");
        near(conditions, filter.near(), "at.id", "near.id", """
                select covered.id
                  from published_service_at_location covered join service_area a on a.service_id = covered.service_id
                 where\s""" + COVERS);
        return conditions;
    }

    /// Words that a listing or a term must hold, in a column of words.
    void words(Conditions conditions, String column, String search) {
        if (!search.isBlank()) {
            conditions.and(
                    column + " @@ to_tsquery('directory_english', :words)",
                    "words",
                    askedWords.understand(search).map(TextQuery::all).orElse(""));
        }
    }

    private Conditions ofEither(ServiceFilter filter) {
        var modifiedAfter = filter.modifiedAfter();
        var conditions = new Conditions()
                .andIfAsked("s.organisation_id = :organisation", "organisation", filter.organisation())
                .andIfAsked(
                        "s.last_modified >= :modifiedAfter",
                        "modifiedAfter",
                        modifiedAfter == null ? null : modifiedAfter.atOffset(ZoneOffset.UTC))
                .andIfAsked(
                        "s.id in (select service_id from service_term where term_id = :term)", "term", filter.term())
                .andIfAsked("""
                        s.id in (select carried.service_id
                                   from service_term carried join taxonomy_term t on t.id = carried.term_id
                                  where t.taxonomy_id = :taxonomy)""", "taxonomy", filter.taxonomy())
                .andIfAsked(
                        "s.minimum_age >= :minimumAge",
                        "minimumAge",
                        filter.ages().minimum())
                .andIfAsked(
                        "s.maximum_age <= :maximumAge",
                        "maximumAge",
                        filter.ages().maximum())
                .andIfAsked(
                        "coalesce(s.minimum_age, :age) <= :age and coalesce(s.maximum_age, :age) >= :age",
                        "age",
                        filter.ages().age());
        words(conditions, "s.words", filter.search());
        return conditions;
    }

    /// One opening must fit in all respects: a Monday morning and a Friday evening are no Friday morning. One that ends
    /// after midnight closes at an earlier hour than it opens.
    private void open(Conditions conditions, Open open, String atPlace) {
        if (!open.isAsked()) {
            return;
        }
        var fits = new ArrayList<>(List.of("(o.valid_to is null or o.valid_to >= :today)"));
        conditions.with("today", Days.today(clock));
        if (!open.days().isEmpty()) {
            fits.add("o.weekday in (:days)");
            conditions.with("days", open.days());
        }
        if (open.from() != null) {
            fits.add("(coalesce(o.closes_at, o.opens_at) > :from or o.closes_at <= o.opens_at)");
            conditions.with("from", open.from());
        }
        if (open.until() != null) {
            fits.add("coalesce(o.opens_at, o.closes_at) < :until");
            conditions.with("until", open.until());
        }
        conditions.and("exists (select from opening o where o.service_id = s.id " + atPlace + " and "
                + String.join(" and ", fits) + ")");
    }

    /// Whoever says for which area they are is asked only that, and how far they are where a distance is given. Of the
    /// others, those nearby.
    private void near(Conditions conditions, @Nullable Near near, String key, String found, String covered) {
        if (near == null) {
            return;
        }
        var origin = gazetteer.find(near.postcode());
        if (origin.isEmpty()) {
            conditions.and("false");
            return;
        }
        var proximity = near.proximity();
        conditions
                .with("latitude", origin.get().latitude())
                .with("longitude", origin.get().longitude())
                .with("proximity", (double) (proximity == null ? USUAL_PROXIMITY : proximity))
                .with(
                        "postcodeAreas",
                        List.of(
                                near.postcode().value().replace(" ", ""),
                                near.postcode().district()));
        var nearby = "select " + found + " from published_service_at_location near where " + IS_NEAR;
        conditions.and(key + " in ("
                + (proximity == null
                        ? nearby + " and not " + SAYS_ITS_AREA + " union " + covered
                        : nearby + " and (not " + SAYS_ITS_AREA
                                + " or exists (select from service_area a where a.service_id = near.service_id and "
                                + COVERS
                                + "))")
                + ")");
    }
}
