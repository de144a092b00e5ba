package org.whatmatters.notification.support;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.MessageRequestedV1;
import org.whatmatters.contracts.notification.MessageTakenBackV1;
import org.whatmatters.contracts.notification.TextRequestedV1;
import org.whatmatters.contracts.notification.TextTakenBackV1;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.contracts.person.PersonProfileV1.SafeContact;
import org.whatmatters.platform.testing.Events;

/// What the other services tell, and where a message stands.
@Component
public class World {

    /// For whom every message is asked.
    public static final UUID LINK_WORKERS = UUID.fromString("019a0000-0000-7000-8000-000000000004");

    private final Events events;
    private final JdbcClient jdbc;

    World(Events events, JdbcClient jdbc) {
        // Two cores may have much else to do.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        this.events = events;
        this.jdbc = jdbc;
    }

    /// Tells a profile, and waits until it has been taken in.
    public void texting(Recipient someone, String answer, long version) {
        profile(someone, answer, version);
        await().until(() -> Objects.equals(answer, texting(someone.person())));
    }

    public void profile(Recipient someone, String answer, long version) {
        profile(someone, answer, false, version);
    }

    /// Tells that somebody said that a person has died, or that they live after all.
    public void profile(Recipient someone, String answer, boolean mayHaveDied, long version) {
        var safe = new SafeContact("UNKNOWN", answer, "NO", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN");
        var profile = new PersonProfileV1(
                someone.person(),
                "June Marlow",
                null,
                someone.phone(),
                "en",
                null,
                List.of(),
                safe,
                mayHaveDied,
                version);
        events.send(Topic.PERSON_PROFILE, someone.person(), PersonProfileV1.TYPE, version, profile);
    }

    private @Nullable String texting(UUID person) {
        return jdbc.sql("select texting from reach where person_id = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /// Asks for a message about an appointment in three days, and waits until the request has been taken in.
    public UUID ask(UUID person, Instant now) {
        var asked = request(UUID.randomUUID(), person, now);
        ask(asked);
        return asked.requestId();
    }

    public void ask(MessageRequestedV1 asked) {
        events.send(Topic.NOTIFICATION_REQUESTS, asked.personId(), MessageRequestedV1.TYPE, 1, asked);
        await().until(() -> exists(asked.requestId()));
    }

    /// Takes a request back, and waits until that has been heard.
    public void takeBack(UUID request, UUID person, Instant now) {
        events.send(
                Topic.NOTIFICATION_REQUESTS,
                person,
                MessageTakenBackV1.TYPE,
                1,
                new MessageTakenBackV1(request, person, now));
        awaitTakenBack(request);
    }

    /// The same of a text to a phone without a record.
    public void takeTextBack(UUID request, UUID number, Instant now) {
        events.send(
                Topic.NOTIFICATION_REQUESTS,
                number,
                TextTakenBackV1.TYPE,
                1,
                new TextTakenBackV1(request, number, now));
        awaitTakenBack(request);
    }

    private void awaitTakenBack(UUID request) {
        await().until(() -> jdbc.sql("select exists (select from taken_back where request_id = :request)")
                .param("request", request)
                .query(Boolean.class)
                .single());
    }

    /// Asks for a list of services to be texted to a number that was typed, and waits until the request has been taken
    /// in.
    public UUID askForList(UUID number, UUID organisation, Instant now) {
        var asked = new TextRequestedV1(
                UUID.randomUUID(),
                number,
                organisation,
                "services-near",
                Map.of(
                        "text",
                        "Here is the list you asked for:\n1. Singing together\nTo stop these texts, reply STOP."),
                "SIGNPOST",
                now,
                now.plus(Duration.ofDays(2)));
        events.send(Topic.NOTIFICATION_REQUESTS, number, TextRequestedV1.TYPE, 1, asked);
        await().until(() -> exists(asked.requestId()));
        return asked.requestId();
    }

    /// Asks that the same number be asked after seven days whether the list helped, and waits likewise.
    public UUID askWhetherItHelped(UUID number, UUID organisation, Instant now) {
        var then = now.plus(Duration.ofDays(7));
        var asked = new TextRequestedV1(
                UUID.randomUUID(),
                number,
                organisation,
                "services-follow-up",
                Map.of(),
                "SIGNPOST_FOLLOW_UP",
                then,
                then.plus(Duration.ofDays(2)));
        events.send(Topic.NOTIFICATION_REQUESTS, number, TextRequestedV1.TYPE, 2, asked);
        await().until(() -> exists(asked.requestId()));
        return asked.requestId();
    }

    /// Asks for a text to a group's phone, and waits until the request has been taken in.
    public UUID askGroup(UUID phone, UUID organisation, String purpose, Instant now) {
        var isCode = purpose.equals("GROUP_CODE");
        var asked = new TextRequestedV1(
                UUID.randomUUID(),
                phone,
                organisation,
                isCode ? "group-code" : "group-asked",
                isCode
                        ? Map.of("code", "012345")
                        : Map.of("host", "Harrowdale Link Workers", "link", "http://localhost:8080/answer/secret"),
                purpose,
                now,
                now.plus(isCode ? Duration.ofMinutes(10) : Duration.ofDays(14)));
        events.send(Topic.NOTIFICATION_REQUESTS, phone, TextRequestedV1.TYPE, 1, asked);
        await().until(() -> exists(asked.requestId()));
        return asked.requestId();
    }

    public static MessageRequestedV1 request(UUID id, UUID person, Instant now) {
        return new MessageRequestedV1(
                id,
                person,
                LINK_WORKERS,
                "appointment-booked",
                Map.of("when", "2026-03-05T14:00:00Z", "word", "Bluebell"),
                "APPOINTMENT",
                now,
                now.plus(Duration.ofDays(3)));
    }

    public boolean exists(UUID request) {
        return jdbc.sql("select exists (select from message where request_id = :request)")
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /// Its state, and its reason where it has one: `HELD texting-not-safe`.
    public String standing(UUID request) {
        return jdbc.sql("select concat_ws(' ', state, reason) from message where request_id = :request")
                .param("request", request)
                .query(String.class)
                .single();
    }

    /// The id under which the provider knows it.
    public UUID messageId(UUID request) {
        return jdbc.sql("select id from message where request_id = :request")
                .param("request", request)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    public void hostedBy(UUID organisation, UUID person, Instant from, @Nullable Instant until, UUID account) {
        var host = new PersonAccessV1.Relationship(organisation, "HOST", from, until);
        tell(new PersonAccessV1(
                person, List.of(host), List.of(new PersonAccessV1.Account(account, "SELF")), false, List.of(), 1));
    }

    /// Hosted already, and from now on hidden from all but the named.
    public void restricted(UUID organisation, UUID person, Instant from, UUID named) {
        var host = new PersonAccessV1.Relationship(organisation, "HOST", from, null);
        tell(new PersonAccessV1(person, List.of(host), List.of(), true, List.of(named), 2));
    }

    /// Says yes or no to texts from the link workers.
    public void mayText(UUID person, String answer, long version) {
        var agreement = new PersonAccessV1.Agreement(LINK_WORKERS, List.of(), null, answer, null);
        tell(new PersonAccessV1(
                person,
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(agreement),
                List.of(),
                List.of(),
                version,
                version));
    }

    /// From now on an officer may ask for all that is held on a person.
    public void ordered(UUID order, UUID officer, UUID person, boolean restricted, List<UUID> named, long version) {
        tell(new PersonAccessV1(
                person,
                List.of(),
                List.of(),
                restricted,
                named,
                List.of(),
                List.of(),
                List.of(),
                List.of(new PersonAccessV1.SubjectAccess(order, officer, Instant.parse("2099-01-01T00:00:00Z"))),
                0,
                version));
    }

    private void tell(PersonAccessV1 access) {
        events.send(Topic.PERSON_ACCESS, access.personId(), PersonAccessV1.TYPE, access.version(), access);
        await().until(() -> jdbc.sql(
                        "select exists (select from access_state where person_id = :person and version = :version)")
                .param("person", access.personId())
                .param("version", access.version())
                .query(Boolean.class)
                .single());
    }
}
