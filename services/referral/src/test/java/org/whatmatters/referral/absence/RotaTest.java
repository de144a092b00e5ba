package org.whatmatters.referral.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whatmatters.referral.absence.Rota.Clash;

class RotaTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final int DAYS = 12;

    private static final UUID SAM = new UUID(0, 1);
    private static final UUID TARA = new UUID(0, 2);
    private static final UUID BEN = new UUID(0, 3);
    private static final List<UUID> TEAM = List.of(SAM, TARA, BEN, new UUID(0, 4));

    @Test
    void two_absences_that_share_a_day_overlap_and_two_that_follow_each_other_do_not() {
        var rota = new Rota(List.of(away(SAM, 0, 2, null)));

        assertThat(rota.against(away(SAM, 2, 4, null))).containsExactly(Clash.OVERLAPS);
        assertThat(rota.against(away(SAM, 3, 4, null))).isEmpty();
        assertThat(rota.against(away(TARA, 0, 2, null))).isEmpty();
    }

    @Test
    void whoever_is_away_stands_in_for_nobody() {
        var rota = new Rota(List.of(away(TARA, 0, 2, null)));

        assertThat(rota.against(away(SAM, 2, 4, TARA))).containsExactly(Clash.COVER_IS_AWAY);
        assertThat(rota.against(away(SAM, 3, 4, TARA))).isEmpty();
    }

    @Test
    void whoever_stands_in_is_not_away_before_somebody_else_does() {
        var rota = new Rota(List.of(away(SAM, 0, 2, TARA)));

        assertThat(rota.against(away(TARA, 2, 4, BEN))).containsExactly(Clash.STANDS_IN);
        assertThat(rota.against(away(TARA, 3, 4, BEN))).isEmpty();
    }

    @Test
    void two_do_not_stand_in_for_each_other() {
        var rota = new Rota(List.of(away(SAM, 0, 2, TARA)));

        assertThat(rota.against(away(TARA, 1, 4, SAM))).containsExactly(Clash.CIRCULAR);
        assertThat(rota.against(away(BEN, 1, 4, BEN))).containsExactly(Clash.COVERS_THEMSELVES);
    }

    @Test
    void an_absence_does_not_stand_against_what_replaces_it() {
        var now = away(SAM, 0, 2, TARA);

        assertThat(new Rota(List.of(now)).against(new Absence(now.id(), SAM, MONDAY, MONDAY.plusDays(9), BEN)))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Absence>> wishes() {
        var days = Arbitraries.integers().between(0, DAYS - 1);
        var anybody = Arbitraries.of(TEAM);
        return Combinators.combine(days, Arbitraries.integers().between(0, 4), anybody, anybody.injectNull(0.3))
                .as((from, more, worker, cover) -> away(worker, from, from + more, cover))
                .list()
                .ofMaxSize(25);
    }

    @Property
    void on_each_day_whoever_stands_in_is_there_and_nobody_is_away_twice(@ForAll("wishes") List<Absence> wishes) {
        var rota = letIn(wishes);

        for (var day = MONDAY; day.isBefore(MONDAY.plusDays(DAYS + 4)); day = day.plusDays(1)) {
            var today = day;
            var away = rota.stream().filter(one -> one.isOn(today)).toList();
            var workers = away.stream().map(Absence::worker).toList();
            assertThat(workers).doesNotHaveDuplicates();
            assertThat(away.stream().map(Absence::cover).filter(Objects::nonNull))
                    .noneMatch(workers::contains);
        }
    }

    /// Nothing is refused without need: what was refused would have left a day on which somebody is away twice, or
    /// stands in while they are away.
    @Property
    void what_is_refused_would_have_left_such_a_day(@ForAll("wishes") List<Absence> wishes) {
        var rota = letIn(wishes);

        for (var wish : wishes) {
            if (!rota.contains(wish)) {
                assertThat(wish.worker().equals(wish.cover())
                                || rota.stream()
                                        .anyMatch(one -> sharesADay(one, wish)
                                                && (one.worker().equals(wish.worker())
                                                        || one.worker().equals(wish.cover())
                                                        || wish.worker().equals(one.cover()))))
                        .isTrue();
            }
        }
    }

    private static boolean sharesADay(Absence one, Absence other) {
        return one.from().datesUntil(one.until().plusDays(1)).anyMatch(other::isOn);
    }

    private static List<Absence> letIn(List<Absence> wishes) {
        var rota = new ArrayList<Absence>();
        for (var wish : wishes) {
            if (new Rota(List.copyOf(rota)).against(wish).isEmpty()) {
                rota.add(wish);
            }
        }
        return rota;
    }

    private static Absence away(UUID worker, int from, int until, @Nullable UUID cover) {
        return new Absence(UUID.randomUUID(), worker, MONDAY.plusDays(from), MONDAY.plusDays(until), cover);
    }
}
