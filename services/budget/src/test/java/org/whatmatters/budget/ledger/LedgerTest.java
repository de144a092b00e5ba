package org.whatmatters.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whatmatters.budget.ledger.Posting.Entry;

class LedgerTest {

    @Test
    void a_lifetime_of_a_budget_adds_up() {
        var ledger = Ledger.EMPTY
                .post(Posting.allocation(new Money(18_000)))
                .post(Posting.commitment(new Money(12_000)))
                .post(Posting.payment(new Money(9_500)))
                .post(Posting.release(new Money(2_500)))
                .post(Posting.giveBack(new Money(8_500)));

        assertThat(ledger.allocated()).isEqualTo(new Money(9_500));
        assertThat(ledger.committed()).isEqualTo(Money.NONE);
        assertThat(ledger.spent()).isEqualTo(new Money(9_500));
        assertThat(ledger.available()).isEqualTo(Money.NONE);
    }

    @Test
    void what_was_not_promised_is_not_paid() {
        var ledger = Ledger.EMPTY.post(Posting.allocation(new Money(18_000)));

        assertThatExceptionOfType(NotEnoughMoney.class).isThrownBy(() -> ledger.post(Posting.payment(new Money(1))));
    }

    @Test
    void a_posting_that_makes_a_penny_cannot_be_written_down() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posting(
                        Posting.Kind.ALLOCATION,
                        List.of(new Entry(Account.ALLOCATED, -100), new Entry(Account.AVAILABLE, 101))));
    }

    @Test
    void money_is_never_below_zero_and_never_wraps_around() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(-1));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)));
    }
}
