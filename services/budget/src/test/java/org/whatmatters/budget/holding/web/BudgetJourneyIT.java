package org.whatmatters.budget.holding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.budget.Neighbourhood.SOON;
import static org.whatmatters.budget.Neighbourhood.idOf;
import static org.whatmatters.budget.Neighbourhood.pathOf;
import static org.whatmatters.budget.Neighbourhood.plan;
import static org.whatmatters.budget.Neighbourhood.step;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.whatmatters.budget.Neighbourhood;
import org.whatmatters.contracts.Topic;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
@Import(Neighbourhood.class)
class BudgetJourneyIT {

    private final Neighbourhood neighbourhood;
    private final Events events;

    BudgetJourneyIT(Neighbourhood neighbourhood, Events events) {
        this.neighbourhood = neighbourhood;
        this.events = events;
    }

    @Test
    void a_hundred_and_eighty_pounds_are_asked_for_told_planned_and_agreed() {
        var person = neighbourhood.somebody();

        var asked = neighbourhood.askedFor(person);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.header("Location")).isEqualTo(pathOf(asked));
        assertThat(asked.json().required("state").asString()).isEqualTo("asked-for");

        var told = neighbourhood.told(asked);
        assertThat(told.json().required("indicativePence").asLong()).isEqualTo(18_000);
        assertThat(told.json().required("ball").required("holder").asString()).isEqualTo("The link worker");

        var submitted = neighbourhood.submitted(told);
        assertThat(submitted
                        .json()
                        .required("ledger")
                        .required("allocatedPence")
                        .asLong())
                .isZero();

        var approved = step(neighbourhood.approver(), submitted, "approval", Map.of("reason", "It serves the outcome"));
        assertThat(approved.status()).isEqualTo(200);
        var seen = neighbourhood.linkWorker().get(pathOf(asked)).json();
        assertThat(seen).isEqualTo(approved.json());
        assertThat(seen.required("state").asString()).isEqualTo("approved");
        assertThat(seen.required("approvedPence").asLong()).isEqualTo(18_000);
        assertThat(seen.required("decision").required("by").asString()).isEqualTo("Test Worker");
        assertThat(seen.required("ledger").required("allocatedPence").asLong()).isEqualTo(18_000);
        assertThat(seen.required("ledger").required("availablePence").asLong()).isEqualTo(18_000);
        assertThat(neighbourhood
                        .person(person)
                        .get("/api/v1/budgets/mine")
                        .json()
                        .get(0))
                .isEqualTo(seen);
    }

    @Test
    void a_plan_that_was_sent_back_is_changed_and_sent_again() {
        var submitted = neighbourhood.submitted();

        var returned = step(neighbourhood.approver(), submitted, "return", Map.of("reason", "Which tools?"));
        assertThat(returned.json().required("decision").required("reason").asString())
                .isEqualTo("Which tools?");
        var again = step(neighbourhood.linkWorker(), returned, "submission", plan("Spade, fork and a bed", 17_500));

        assertThat(again.json().required("state").asString()).isEqualTo("submitted");
        assertThat(again.json().required("lines")).hasSize(1);
        assertThat(again.json().required("lines").get(0).required("description").asString())
                .isEqualTo("Spade, fork and a bed");
    }

    @Test
    void a_refusal_says_why_and_until_when_it_may_be_looked_at_again() {
        var refused = step(
                neighbourhood.approver(), neighbourhood.submitted(), "refusal", Map.of("reason", "Another fund pays"));

        assertThat(refused.json().required("state").asString()).isEqualTo("refused");
        assertThat(refused.json()
                        .required("decision")
                        .required("reconsiderUntil")
                        .asString())
                .matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(refused.json().required("ledger").required("allocatedPence").asLong())
                .isZero();
    }

    @Test
    void what_an_officer_must_look_at_is_marked_on_its_line() {
        var told = neighbourhood.told(neighbourhood.askedFor(neighbourhood.somebody()));

        var submitted = step(neighbourhood.linkWorker(), told, "submission", plan("Petrol for my sister", 4_000));

        assertThat(submitted
                        .json()
                        .required("lines")
                        .get(0)
                        .required("referredFor")
                        .asString())
                .isEqualTo("paying somebody close");
    }

    @Test
    void each_fact_is_told_as_its_contract_says_and_nothing_of_what_was_written() throws IOException {
        var approved = decided("approval");
        var budgetOf = Map.of(
                "asked-for", approved,
                "indicative-amount-told", approved,
                "plan-submitted", approved,
                "approved", approved,
                "returned", decided("return"),
                "refused", decided("refusal"));

        for (var fact : budgetOf.entrySet()) {
            var type = typeOf(fact.getKey());
            var budget = idOf(fact.getValue());
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(events.received(Topic.BUDGET_EVENTS, type, budget))
                            .hasSize(1));
            var told = events.received(Topic.BUDGET_EVENTS, type, budget)
                    .getFirst()
                    .data()
                    .toString();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schemaOf(fact.getKey()), InputFormat.JSON)
                            .validate(told, InputFormat.JSON))
                    .isEmpty();
            assertThat(told).doesNotContain("Gardening", "Raised bed", "by phone", "house", "fine");
        }
    }

    @Test
    void one_budget_is_told_in_the_order_it_went() {
        var asked = neighbourhood.askedFor(neighbourhood.somebody());
        var submitted = neighbourhood.submitted(neighbourhood.told(asked));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(versionOf("asked-for", idOf(asked))).isEqualTo(1);
            assertThat(versionOf("indicative-amount-told", idOf(asked))).isEqualTo(2);
            assertThat(versionOf("plan-submitted", idOf(asked))).isEqualTo(3);
        });
        assertThat(submitted.version()).isEqualTo("\"3\"");
    }

    @Test
    void officers_page_through_what_their_organisation_holds() {
        neighbourhood.submitted();
        var newest = neighbourhood.submitted();

        var page = neighbourhood.officer().get("/api/v1/budgets?limit=1").json();
        var next = neighbourhood
                .officer()
                .get("/api/v1/budgets?limit=1&after=" + page.required("next").asString())
                .json();

        assertThat(page.required("items").get(0).required("id").asString())
                .isEqualTo(idOf(newest).toString());
        assertThat(next.required("items").get(0).required("id").asString())
                .isNotEqualTo(idOf(newest).toString());
    }

    private long versionOf(String fact, UUID budget) {
        return events.last(Topic.BUDGET_EVENTS, typeOf(fact), budget).aggregateVersion();
    }

    private Answer decided(String decision) {
        return step(neighbourhood.approver(), neighbourhood.submitted(), decision, Map.of("reason", "That is fine"));
    }

    private static String typeOf(String fact) {
        return "org.whatmatters.budget." + fact + ".v1";
    }

    private static String schemaOf(String fact) throws IOException {
        try (var file = Objects.requireNonNull(
                Events.class.getResourceAsStream("/contracts/budget/" + fact + ".v1.schema.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
