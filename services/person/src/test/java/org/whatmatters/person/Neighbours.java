package org.whatmatters.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.contracts.referral.ReferralClaimedV1;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralIntakeV1;
import org.whatmatters.contracts.referral.ReferralReopenedV1;
import org.whatmatters.contracts.referral.ReferralSubmittedV1;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.Events.Told;
import tools.jackson.databind.json.JsonMapper;

/// What the other services tell this one, and what they hear from it.
@Component
public class Neighbours {

    public static final UUID FIRE_SERVICE = UUID.fromString("019a0000-0000-7000-8000-000000000007");
    public static final UUID LINK_WORKERS = UUID.fromString("019a0000-0000-7000-8000-000000000004");
    public static final UUID TRUST = UUID.fromString("019a0000-0000-7000-8000-000000000005");
    public static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Events events;

    Neighbours(Events events) {
        this.events = events;
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /// A referral's intake, with a person id of its own.
    public static ReferralIntakeV1 intake(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthDate,
            @Nullable String nhsNumber,
            @Nullable String postcode) {
        return new ReferralIntakeV1(
                newId(),
                newId(),
                givenName,
                familyName,
                birthDate,
                nhsNumber,
                "1 Mill Lane",
                postcode,
                postcode == null,
                "07700 900118",
                null,
                null,
                false,
                MONDAY_9AM);
    }

    public void tell(ReferralIntakeV1 intake) {
        events.send(Topic.REFERRAL_INTAKE, intake.referralId(), ReferralIntakeV1.TYPE, 1, intake);
    }

    /// Somebody signed in had the code of the referral.
    public void tellClaimed(ReferralIntakeV1 intake, UUID claimant) {
        tellClaimed(intake.referralId(), intake.personId(), claimant);
    }

    public void tellClaimed(UUID referral, UUID person, UUID claimant) {
        events.send(
                Topic.REFERRAL_INTAKE,
                referral,
                ReferralClaimedV1.TYPE,
                2,
                new ReferralClaimedV1(referral, person, claimant, MONDAY_9AM));
    }

    public void tellSubmitted(UUID referral, UUID person, @Nullable UUID host) {
        events.send(
                Topic.REFERRAL_EVENTS,
                referral,
                ReferralSubmittedV1.TYPE,
                1,
                new ReferralSubmittedV1(referral, person, "FIRE", FIRE_SERVICE, host, List.of(), "XW1", MONDAY_9AM));
    }

    public void tellEnded(UUID referral, UUID person, Instant at) {
        events.send(
                Topic.REFERRAL_EVENTS,
                referral,
                ReferralEndedV1.TYPE,
                9,
                new ReferralEndedV1(
                        referral, person, LINK_WORKERS, FIRE_SERVICE, "CLOSED", "support-given", null, null, at));
    }

    public void tellReopened(UUID referral, UUID person, Instant at) {
        events.send(
                Topic.REFERRAL_EVENTS,
                referral,
                ReferralReopenedV1.TYPE,
                10,
                new ReferralReopenedV1(referral, person, null, at));
    }

    /// Tells of a person until they are known here and hosted by the link workers.
    public ReferralIntakeV1 refer(ReferralIntakeV1 intake) {
        tell(intake);
        tellSubmitted(intake.referralId(), intake.personId(), LINK_WORKERS);
        var canonical = identityOf(intake.personId()).canonicalPersonId();
        hearUntil(() -> assertThat(accessOf(canonical).relationships())
                .extracting(PersonAccessV1.Relationship::kind)
                .contains("HOST"));
        return intake;
    }

    /// The last answer about an id, awaited.
    public PersonIdentityV1 identityOf(UUID person) {
        hearUntil(() -> assertThat(identitiesOf(person)).isNotEmpty());
        return identitiesOf(person).getLast();
    }

    public List<PersonIdentityV1> identitiesOf(UUID person) {
        return heard(Topic.PERSON_IDENTITY, PersonIdentityV1.TYPE, person, PersonIdentityV1.class);
    }

    public List<PersonProfileV1> profilesOf(UUID person) {
        return heard(Topic.PERSON_PROFILE, PersonProfileV1.TYPE, person, PersonProfileV1.class);
    }

    /// The newest; fails as an assertion where none was heard yet, so that it can be awaited.
    public PersonProfileV1 profileOf(UUID person) {
        var told = profilesOf(person);
        assertThat(told).isNotEmpty();
        return told.getLast();
    }

    public List<PersonAccessV1> accessesOf(UUID person) {
        return heard(Topic.PERSON_ACCESS, PersonAccessV1.TYPE, person, PersonAccessV1.class);
    }

    /// The newest; fails as an assertion where none was heard yet, so that it can be awaited.
    public PersonAccessV1 accessOf(UUID person) {
        var told = accessesOf(person);
        assertThat(told).isNotEmpty();
        return told.getLast();
    }

    public static void hearUntil(ThrowingRunnable heard) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(heard);
    }

    private <T> List<T> heard(Topic topic, String type, UUID key, Class<T> record) {
        return events.received(topic, type, key).stream()
                .peek(Neighbours::mustKeepItsContract)
                .map(told -> JSON.treeToValue(told.data(), record))
                .toList();
    }

    private static void mustKeepItsContract(Told told) {
        var words = told.type().split("\\.");
        var file = "/contracts/%s/%s.v1.schema.json".formatted(words[2], words[3]);
        try (var schema = Neighbours.class.getResourceAsStream(file)) {
            if (schema == null) {
                throw new AssertionError("no " + file);
            }
            var text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SCHEMAS.getSchema(text).validate(told.data().toString(), InputFormat.JSON))
                    .isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
