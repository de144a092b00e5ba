package org.whatmatters.insight.reach;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.contracts.referral.ContactMadeV1;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralReopenedV1;
import org.whatmatters.contracts.referral.ReferralSubmittedV1;
import org.whatmatters.platform.testing.Events;

/// The referral and the person service as this one hears them. Facts are gathered first, then told in no order and each
/// one twice.
final class ReferralNews {

    private static final UUID SOME_ORGANISATION = UUID.fromString("019a0000-0000-7000-8000-000000000004");

    private record Fact(UUID eventId, Topic topic, UUID key, String type, long version, Record data) {}

    private final List<Fact> facts = new ArrayList<>();

    ReferralNews submitted(int howMany, String agencyType, Instant at) {
        for (int i = 0; i < howMany; i++) {
            var person = UUID.randomUUID();
            identified(person).submitted(UUID.randomUUID(), person, agencyType, at);
        }
        return this;
    }

    /// Of somebody who is not known to this service unless it is told apart from this who they are.
    ReferralNews submitted(UUID referral, UUID person, String agencyType, Instant at) {
        return add(
                referral,
                ReferralSubmittedV1.TYPE,
                new ReferralSubmittedV1(
                        referral, person, agencyType, SOME_ORGANISATION, null, List.of("LONELY"), "XW1", at));
    }

    ReferralNews spokenWithAfter(Duration wait, String agencyType, Instant submitted) {
        var referral = UUID.randomUUID();
        var person = UUID.randomUUID();
        identified(person).submitted(referral, person, agencyType, submitted);
        return add(
                referral,
                ContactMadeV1.TYPE,
                new ContactMadeV1(
                        referral, person, SOME_ORGANISATION, agencyType, "PHONE", submitted, submitted.plus(wait)));
    }

    ReferralNews endedUnheard(int howMany, String agencyType, Instant submitted) {
        for (int i = 0; i < howMany; i++) {
            var referral = UUID.randomUUID();
            var person = UUID.randomUUID();
            identified(person).submitted(referral, person, agencyType, submitted);
            add(
                    referral,
                    ReferralEndedV1.TYPE,
                    new ReferralEndedV1(
                            referral,
                            person,
                            null,
                            SOME_ORGANISATION,
                            "WITHDRAWN",
                            "CHANGED_MIND",
                            null,
                            null,
                            submitted));
        }
        return this;
    }

    /// Those that a death had closed for an hour.
    ReferralNews endedAndReopened(int howMany, String agencyType, Instant submitted) {
        for (int i = 0; i < howMany; i++) {
            var referral = UUID.randomUUID();
            var person = UUID.randomUUID();
            identified(person).submitted(referral, person, agencyType, submitted);
            add(
                    referral,
                    ReferralEndedV1.TYPE,
                    new ReferralEndedV1(
                            referral, person, null, SOME_ORGANISATION, "DIED", "DIED", null, null, submitted));
            add(
                    referral,
                    ReferralReopenedV1.TYPE,
                    new ReferralReopenedV1(referral, person, "DEATH_TAKEN_BACK", submitted.plus(Duration.ofHours(1))));
        }
        return this;
    }

    ReferralNews identified(UUID person) {
        return identified(person, person, 0, 1);
    }

    ReferralNews identified(UUID person, UUID canonical, long circleVersion, long version) {
        var identity = new PersonIdentityV1(person, canonical, "MATCHED", circleVersion, version);
        return add(Topic.PERSON_IDENTITY, person, PersonIdentityV1.TYPE, version, identity);
    }

    ReferralNews restricted(UUID person, boolean restricted, long version) {
        var access = new PersonAccessV1(person, List.of(), List.of(), restricted, List.of(), version);
        return add(Topic.PERSON_ACCESS, person, PersonAccessV1.TYPE, version, access);
    }

    private ReferralNews add(UUID referral, String type, Record data) {
        return add(Topic.REFERRAL_EVENTS, referral, type, 1, data);
    }

    private ReferralNews add(Topic topic, UUID key, String type, long version, Record data) {
        facts.add(new Fact(UUID.randomUUID(), topic, key, type, version, data));
        return this;
    }

    /// Tells everything and waits until it has been taken in.
    void tell(Events events, JdbcClient jdbc, long seed) {
        var twice = new ArrayList<>(facts);
        twice.addAll(facts);
        Collections.shuffle(twice, new Random(seed));
        twice.forEach(fact ->
                events.send(fact.eventId(), fact.topic(), fact.key(), fact.type(), fact.version(), fact.data()));
        awaitTakenIn(jdbc, facts.stream().map(Fact::eventId).toArray(UUID[]::new));
    }

    static void awaitTakenIn(JdbcClient jdbc, UUID... ids) {
        await().until(() -> jdbc.sql("select count(*) from inbox where event_id = any (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single()
                .equals(ids.length));
    }
}
