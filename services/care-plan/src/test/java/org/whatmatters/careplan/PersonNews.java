package org.whatmatters.careplan;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Account;
import org.whatmatters.contracts.person.PersonAccessV1.Agreement;
import org.whatmatters.contracts.person.PersonAccessV1.Relationship;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.platform.testing.Events;

/// The person service as this one hears it: each fact is told, and taken in before the test goes on.
public final class PersonNews {

    public static final UUID LINK_WORKERS = UUID.fromString("019a0000-0000-7000-8000-000000000004");
    public static final UUID FIRE_SERVICE = UUID.fromString("019a0000-0000-7000-8000-000000000007");
    public static final Instant A_WHILE_AGO = Instant.parse("2026-03-02T09:00:00Z");

    private final Events events;
    private final JdbcClient jdbc;

    public PersonNews(Events events, JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    public static Relationship hostedBy(UUID organisation) {
        return relationship(organisation, "HOST", null);
    }

    public static Relationship relationship(UUID organisation, String kind, @Nullable Instant until) {
        return new Relationship(organisation, kind, A_WHILE_AGO, until);
    }

    /// A new person, hosted by the link workers, with an account of their own.
    public UUID personWithAccount(UUID account) {
        var person = UUID.randomUUID();
        access(person, 1, List.of(hostedBy(LINK_WORKERS)), List.of(account));
        return person;
    }

    public UUID access(UUID person, long version, List<Relationship> relationships, List<UUID> accounts) {
        var self =
                accounts.stream().map(account -> new Account(account, "SELF")).toList();
        var id = UUID.randomUUID();
        again(id, version, new PersonAccessV1(person, relationships, self, false, List.of(), version));
        return id;
    }

    /// Somebody hosted by the link workers, hidden from all but the named.
    public void restricted(UUID person, long version, List<UUID> named, List<UUID> accounts) {
        var self =
                accounts.stream().map(account -> new Account(account, "SELF")).toList();
        var access = new PersonAccessV1(person, List.of(hostedBy(LINK_WORKERS)), self, true, named, version);
        again(UUID.randomUUID(), version, access);
    }

    /// Somebody whom nobody hosts, and who agreed to something with one organisation.
    ///
    /// @param narrowedIn the version in which something was last taken away
    public void agreed(
            UUID person,
            long version,
            UUID organisation,
            List<String> headings,
            @Nullable Instant until,
            long narrowedIn) {
        var agreement = new Agreement(organisation, headings, null, null, until);
        again(
                UUID.randomUUID(),
                version,
                new PersonAccessV1(
                        person,
                        List.of(),
                        List.of(),
                        false,
                        List.of(),
                        List.of(agreement),
                        List.of(),
                        List.of(),
                        narrowedIn,
                        version));
    }

    public void again(UUID eventId, long version, PersonAccessV1 access) {
        events.send(eventId, Topic.PERSON_ACCESS, access.personId(), PersonAccessV1.TYPE, version, access);
        awaitTakenIn(eventId);
    }

    public void identity(UUID anyId, UUID canonical, long version) {
        identity(anyId, canonical, 0, version);
    }

    public void identity(UUID anyId, UUID canonical, long circleVersion, long version) {
        var identity = new PersonIdentityV1(anyId, canonical, "MATCHED", circleVersion, version);
        awaitTakenIn(events.send(Topic.PERSON_IDENTITY, anyId, PersonIdentityV1.TYPE, version, identity));
    }

    public void awaitTakenIn(UUID eventId) {
        await().until(() -> jdbc.sql("select exists (select from inbox where event_id = :id)")
                .param("id", eventId)
                .query(Boolean.class)
                .single());
    }
}
