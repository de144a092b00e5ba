package org.whatmatters.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/// Laws of the book, for any history whatever: postings in any order, of any amount, refused ones among them.
class LedgerPropertiesTest {

    @Provide
    Arbitrary<List<Posting>> histories() {
        var kinds = Arbitraries.<Function<Money, Posting>>of(
                Posting::allocation, Posting::commitment, Posting::release, Posting::payment, Posting::giveBack);
        var amounts = Arbitraries.longs().between(0, 100_000).map(Money::new);
        return Combinators.combine(kinds, amounts).as(Function::apply).list().ofMaxSize(60);
    }

    @Property
    void all_entries_together_come_to_zero(@ForAll("histories") List<Posting> history) {
        var ledger = keep(history);

        assertThat(ledger.sums().values().stream().mapToLong(Long::longValue).sum())
                .isZero();
    }

    @Property
    void what_is_available_is_what_was_allocated_less_what_is_committed_and_spent(
            @ForAll("histories") List<Posting> history) {
        var ledger = keep(history);

        assertThat(ledger.available().pence())
                .isEqualTo(ledger.allocated().pence()
                        - ledger.committed().pence()
                        - ledger.spent().pence());
    }

    @Property
    void nothing_is_promised_or_paid_that_is_not_there(@ForAll("histories") List<Posting> history) {
        var ledger = keep(history);

        assertThat(ledger.committed().plus(ledger.spent())).isLessThanOrEqualTo(ledger.allocated());
    }

    @Property
    void a_refused_posting_changes_nothing(
            @ForAll("histories") List<Posting> history, @ForAll @LongRange(min = 1, max = 1_000) long more) {
        var ledger = keep(history);
        var tooMuch = new Money(ledger.available().pence() + more);

        assertThatExceptionOfType(NotEnoughMoney.class).isThrownBy(() -> ledger.post(Posting.commitment(tooMuch)));
        assertThatExceptionOfType(NotEnoughMoney.class).isThrownBy(() -> ledger.post(Posting.giveBack(tooMuch)));
        assertThat(ledger).isEqualTo(keep(history));
    }

    @Property
    void the_order_of_additions_is_all_one(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long a,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long b) {
        assertThat(new Money(a).plus(new Money(b))).isEqualTo(new Money(b).plus(new Money(a)));
    }

    /// Keeps what the book takes and passes over what it refuses.
    private static Ledger keep(List<Posting> history) {
        var ledger = Ledger.EMPTY;
        for (var posting : history) {
            try {
                ledger = ledger.post(posting);
            } catch (NotEnoughMoney _) {
                // Refused, as it should be.
            }
        }
        return ledger;
    }
}
