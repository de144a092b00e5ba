package org.whatmatters.budget.holding;

import java.time.LocalDate;
import java.util.Optional;

/// Where a budget stands. Each state holds what is only true in it, so a decision without a plan, or a plan before the
/// person knew the amount, cannot be written down.
public sealed interface BudgetState {

    /// A worker has asked; the person has not been told anything yet.
    record AskedFor() implements BudgetState {}

    record AmountTold(Indicative indicative) implements BudgetState {}

    record Submitted(Indicative indicative, Plan plan) implements BudgetState {}

    record Approved(Indicative indicative, Plan plan, Decision decision) implements BudgetState {}

    /// Sent back to be amended; may be submitted again.
    record Returned(Indicative indicative, Plan plan, Decision decision) implements BudgetState {}

    /// The person may ask for it to be looked at again.
    ///
    /// @param reconsiderUntil the last day, in London, on which the person may ask for it to be looked at again
    record Refused(Indicative indicative, Plan plan, Decision decision, LocalDate reconsiderUntil)
            implements BudgetState {}

    /// The word for it in the API.
    default String word() {
        return switch (this) {
            case AskedFor _ -> "asked-for";
            case AmountTold _ -> "amount-told";
            case Submitted _ -> "submitted";
            case Approved _ -> "approved";
            case Returned _ -> "returned";
            case Refused _ -> "refused";
        };
    }

    default Optional<Indicative> told() {
        return switch (this) {
            case AskedFor _ -> Optional.empty();
            case AmountTold s -> Optional.of(s.indicative());
            case Submitted s -> Optional.of(s.indicative());
            case Approved s -> Optional.of(s.indicative());
            case Returned s -> Optional.of(s.indicative());
            case Refused s -> Optional.of(s.indicative());
        };
    }

    default Optional<Plan> planned() {
        return switch (this) {
            case AskedFor _, AmountTold _ -> Optional.empty();
            case Submitted s -> Optional.of(s.plan());
            case Approved s -> Optional.of(s.plan());
            case Returned s -> Optional.of(s.plan());
            case Refused s -> Optional.of(s.plan());
        };
    }

    default Optional<Decision> decided() {
        return switch (this) {
            case AskedFor _, AmountTold _, Submitted _ -> Optional.empty();
            case Approved s -> Optional.of(s.decision());
            case Returned s -> Optional.of(s.decision());
            case Refused s -> Optional.of(s.decision());
        };
    }
}
