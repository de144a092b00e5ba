package org.whatmatters.platform.testing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.plan.PlanOpenedV1;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

@SpringBootApplication
class SampleApplication {

    record Weight(@Max(30_000) long grams, @NotBlank String unit) {}

    record ParcelRequest(
            @NotBlank @Size(max = 20) String label,
            @Nullable LocalDate postedOn,
            @Nullable @Valid Weight weight,
            @Nullable List<@Valid Weight> parts) {}

    record Parcel(UUID id, String label, long version) {}

    /// An event that nobody here is concerned by.
    static final String IDLE_TALK = "org.whatmatters.budget.talked.v1";

    record Weighed(long grams) {}

    record Shelved(String shelf) {}

    @RestController
    @RequestMapping("/api/v1/parcels")
    static class Parcels {

        private final JdbcClient jdbc;
        private final Outbox outbox;
        private final Audit audit;

        Parcels(JdbcClient jdbc, Outbox outbox, Audit audit) {
            this.jdbc = jdbc;
            this.outbox = outbox;
            this.audit = audit;
        }

        @PostMapping
        @MayUse(staff = Role.REFERRER)
        ResponseEntity<Parcel> post(@Valid @RequestBody ParcelRequest request, Actor.Staff staff) {
            var parcel = new Parcel(UuidCreator.getTimeOrderedEpoch(), request.label(), 1);
            jdbc.sql("insert into parcel (id, label, version) values (?, ?, 1)")
                    .params(parcel.id(), parcel.label())
                    .update();
            outbox.announce(
                    Topic.PLAN_EVENTS,
                    parcel.id(),
                    PlanOpenedV1.TYPE,
                    1,
                    new PlanOpenedV1(parcel.id(), staff.organisationId(), null, Instant.EPOCH));
            return Versioned.created(URI.create("/api/v1/parcels/" + parcel.id()), 1, parcel);
        }

        @GetMapping("/{id}")
        @MayUse(anyStaff = true, person = true)
        ResponseEntity<Parcel> view(@PathVariable UUID id, Actor actor) {
            var parcel = find(id);
            audit.granted(actor, "read parcel", List.of(id), "TEST");
            return Versioned.ok(parcel.version(), parcel);
        }

        @PutMapping("/{id}/label")
        @MayUse(staff = Role.REFERRER)
        ResponseEntity<Parcel> relabel(
                @PathVariable UUID id,
                ExpectedVersion expected,
                @Valid @RequestBody ParcelRequest request,
                Actor.Staff staff) {
            var parcel = find(id);
            audit.granted(staff, "read parcel", List.of(id), "TEST");
            audit.granted(staff, "relabel parcel", List.of(id), "TEST");
            expected.mustBe(parcel.version());
            if (parcel.label().equals("sealed")) {
                throw new IllegalState("sealed", "relabel");
            }
            jdbc.sql("update parcel set label = ?, version = version + 1 where id = ?")
                    .params(request.label(), id)
                    .update();
            return Versioned.ok(parcel.version() + 1, new Parcel(id, request.label(), parcel.version() + 1));
        }

        private Parcel find(UUID id) {
            return jdbc.sql("select id, label, version from parcel where id = ?")
                    .param(id)
                    .query((row, _) ->
                            new Parcel(row.getObject("id", UUID.class), row.getString("label"), row.getLong("version")))
                    .optional()
                    .orElseThrow(NotFound::new);
        }
    }

    /// Keeps where parcels lie, and notes each move.
    @Bean
    Projection shelves(JdbcClient jdbc) {
        return new Projection() {
            @Override
            public Topic topic() {
                return Topic.DIRECTORY_LISTING;
            }

            @Override
            public List<String> tables() {
                return List.of("shelf");
            }

            @Override
            public void learn(List<ReceivedEvent> events) {
                relearn(events);
                events.forEach(event -> jdbc.sql("insert into move (parcel_id) values (?)")
                        .param(event.key())
                        .update());
            }

            @Override
            public void relearn(List<ReceivedEvent> events) {
                events.forEach(this::put);
            }

            private void put(ReceivedEvent event) {
                jdbc.sql("""
                                insert into shelf (parcel_id, shelf, version) values (?, ?, ?)
                                on conflict (parcel_id) do update set shelf = excluded.shelf, version = excluded.version
                                 where shelf.version < excluded.version
                                """)
                        .params(event.key(), event.as(Shelved.class).shelf(), event.aggregateVersion())
                        .update();
            }
        };
    }

    /// Weighs parcels; the scale breaks at a negative weight, as a consumer with a fault would, until somebody has
    /// mended it for this parcel.
    @Bean
    Subscription weighings(JdbcClient jdbc) {
        return new Subscription() {
            @Override
            public Topic topic() {
                return Topic.BUDGET_EVENTS;
            }

            @Override
            public boolean concernedBy(String type) {
                return !type.equals(IDLE_TALK);
            }

            @Override
            public void on(ReceivedEvent event) {
                var weighed = event.as(Weighed.class);
                if (weighed.grams() < 0 && !isMendedFor(event.key())) {
                    throw new IllegalArgumentException("the scale broke");
                }
                jdbc.sql("insert into weighing (parcel_id, grams, version) values (?, ?, ?)")
                        .params(event.key(), weighed.grams(), event.aggregateVersion())
                        .update();
            }

            private boolean isMendedFor(UUID parcel) {
                return jdbc.sql("select exists (select from parcel where id = ? and label = 'mended')")
                        .param(parcel)
                        .query(Boolean.class)
                        .single();
            }
        };
    }
}
