package org.whatmatters.directory.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceTest {

    private static final LocalDate REVIEW = LocalDate.parse("2027-03-31");
    private static final Instant MONDAY_9AM = Instant.parse("2027-03-01T09:00:00Z");
    private static final Details BACK = new Details(
            Kind.LEAFLET,
            "Living well with a bad back",
            "What helps, and when to ask.",
            "Harrowdale Back Group",
            null,
            new Review(REVIEW),
            List.of(Condition.MUSCULOSKELETAL),
            List.of("pl", "en", "en"),
            List.of(Format.PDF, Format.WEB),
            "https://backs.example/well");

    @ParameterizedTest
    @CsvSource({
        "2027-03-31,CURRENT,true",
        "2027-04-01,OVERDUE,true",
        "2027-06-29,OVERDUE,true",
        "2027-06-30,TOO_OLD,false"
    })
    void it_may_be_given_until_ninety_days_after_its_review_date(LocalDate day, Review.Standing standing, boolean may) {
        var resource = Resource.putDown(new ResourceId(UUID.randomUUID()), BACK);

        assertThat(resource.details().review().on(day)).isEqualTo(standing);
        assertThat(resource.mayBeGiven(day)).isEqualTo(may);
    }

    @Test
    void what_is_withdrawn_is_given_to_nobody_and_stays_as_it_is() {
        var offered = Resource.putDown(new ResourceId(UUID.randomUUID()), BACK);

        var withdrawn = offered.withdraw(MONDAY_9AM).orElseThrow();

        assertThat(withdrawn).isEqualTo(new Resource(offered.id(), BACK, MONDAY_9AM, 2));
        assertThat(withdrawn.mayBeGiven(REVIEW)).isFalse();
        assertThat(withdrawn.with(BACK)).isEmpty();
        assertThat(withdrawn.withdraw(MONDAY_9AM)).isEmpty();
    }

    @Test
    void languages_and_formats_stand_once_and_in_order() {
        assertThat(BACK.languages()).containsExactly("en", "pl");
        assertThat(BACK.formats()).containsExactly(Format.WEB, Format.PDF);
    }
}
