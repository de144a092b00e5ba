package org.whatmatters.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.whatmatters.benchmarks.load.TownFixtures.HARROWDALE;
import static org.whatmatters.benchmarks.load.TownFixtures.TODAY;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.whatmatters.budget.holding.Exclusions;
import org.whatmatters.platform.messaging.OutgoingEvent;
import org.whatmatters.referral.form.AnswerCheck;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;
import tools.jackson.databind.json.JsonMapper;

class LivesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MANY = 3_000;
    private static final List<Life> TOWNSPEOPLE = first(1, MANY);
    private static final Instant END = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final Map<String, FormDefinition> FORMS = Stream.of("gp", "fire", "police", "job-centre")
            .collect(Collectors.toMap(
                    id -> id, id -> JSON.readValue(text("/forms/" + id + ".v1.json"), FormDefinition.class)));

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> known = new HashMap<>();

    @Test
    void the_same_seed_gives_the_same_lives() {
        assertThat(first(1, 200)).isEqualTo(TOWNSPEOPLE.subList(0, 200));
    }

    @Test
    void another_seed_gives_other_lives() {
        assertThat(first(2, 200)).doesNotContainAnyElementsOf(TOWNSPEOPLE.subList(0, 200));
    }

    @Property(tries = 500)
    void every_version_of_an_aggregate_is_told_once_and_in_time(
            @ForAll long seed, @ForAll @IntRange(max = Numbers.MOST_PEOPLE - 1) int number) {
        var life = new Lives(seed, TODAY, HARROWDALE).life(number);

        for (var one : life.cases()) {
            assertThat(one.events())
                    .extracting(OutgoingEvent::aggregateVersion)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, one.referral().version())
                                    .boxed()
                                    .toList());
            var times = one.events().stream().map(LivesTest::timeOf).toList();
            assertThat(times).isSorted().allMatch(time -> time.isBefore(END));
            assertThat(one.deeds()).extracting(Deed::at).isSorted();
        }
        life.budget()
                .ifPresent(history -> assertThat(history.events())
                        .extracting(OutgoingEvent::aggregateVersion)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, history.budget().version())
                                        .boxed()
                                        .toList()));
    }

    @Test
    void what_is_told_holds_to_its_schema() {
        TOWNSPEOPLE.subList(0, 300).stream()
                .flatMap(LivesTest::eventsOf)
                .forEach(event -> assertThat(schema(event)
                                .validate(
                                        event.payload(),
                                        InputFormat.JSON,
                                        context -> context.executionConfig(
                                                config -> config.formatAssertionsEnabled(true))))
                        .as(event.type())
                        .isEmpty());
    }

    @Test
    void every_form_is_filled_in_as_the_referral_service_demands() {
        var check = new AnswerCheck(Set.of(), TODAY);

        for (var life : TOWNSPEOPLE) {
            for (var one : life.cases()) {
                assertThat(check.faults(
                                form(one.submission().formId()),
                                one.submission().intake().answers()))
                        .isEmpty();
            }
        }
    }

    @Test
    void an_id_is_of_the_moment_at_which_it_was_given() {
        assertThat(cases())
                .allSatisfy(one -> assertThat(one.referral().id().value().getMostSignificantBits() >>> 16)
                        .isEqualTo(one.submittedAt().toEpochMilli()));
        assertThat(cases().map(one -> one.referral().id().value()).map(UUID::version))
                .containsOnly(7);
    }

    @Test
    void about_a_third_of_the_cases_is_open_and_people_are_referred_twice_on_average() {
        var open = cases().filter(one -> !(one.referral().state() instanceof Ended))
                .count();

        assertThat(open / (double) cases().count()).isCloseTo(0.35, within(0.04));
        assertThat(cases().count() / (double) MANY).isCloseTo(2.0, within(0.1));
    }

    @Test
    void one_in_six_speaks_another_language_best_and_one_in_fifty_has_a_budget() {
        var others = TOWNSPEOPLE.stream()
                .filter(life -> !Objects.equals(
                        life.person().record().details().communication().language(), "en"))
                .count();
        var budgets =
                TOWNSPEOPLE.stream().filter(life -> life.budget().isPresent()).count();

        assertThat(others / (double) MANY).isCloseTo(0.16, within(0.03));
        assertThat(budgets / (double) MANY).isCloseTo(0.02, within(0.01));
    }

    @Test
    void every_phone_is_one_that_nobody_has() {
        assertThat(TOWNSPEOPLE.stream()
                        .map(life -> life.person().record().details().phone()))
                .allMatch(phone -> phone == null || phone.matches("\\+44(7700900|1632960)[0-9]{3}"));
    }

    @Test
    void no_budget_is_for_what_money_may_not_buy() {
        var exclusions = Exclusions.parse(text("/exclusions.txt"));

        assertThat(TOWNSPEOPLE.stream()
                        .flatMap(life -> life.budget().stream())
                        .flatMap(history -> history.budget().state().planned().stream())
                        .flatMap(plan -> plan.lines().stream())
                        .filter(line -> exclusions.check(line.description()).isPresent()))
                .isEmpty();
    }

    private static List<Life> first(long seed, int people) {
        var lives = new Lives(seed, TODAY, HARROWDALE);
        return IntStream.range(0, people).mapToObj(lives::life).toList();
    }

    private static Stream<CaseHistory> cases() {
        return TOWNSPEOPLE.stream().flatMap(life -> life.cases().stream());
    }

    private static Stream<OutgoingEvent> eventsOf(Life life) {
        return Stream.of(
                        life.cases().stream().flatMap(one -> one.events().stream()),
                        life.plan().stream().flatMap(plan -> plan.events().stream()),
                        life.budget().stream().flatMap(budget -> budget.events().stream()))
                .flatMap(events -> events);
    }

    private static Instant timeOf(OutgoingEvent event) {
        return Instant.parse(JSON.readTree(event.headers()).required("ce_time").asString());
    }

    private Schema schema(OutgoingEvent event) {
        return known.computeIfAbsent(event.type(), type -> {
            var words = type.split("\\.");
            return schemas.getSchema(
                    text("/contracts/%s/%s.v1.schema.json".formatted(words[2], words[3])), InputFormat.JSON);
        });
    }

    private static FormDefinition form(String id) {
        return Objects.requireNonNull(FORMS.get(id), id);
    }

    private static String text(String resource) {
        try (var stream = Objects.requireNonNull(LivesTest.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
