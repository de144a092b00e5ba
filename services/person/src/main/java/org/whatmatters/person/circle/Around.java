package org.whatmatters.person.circle;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who stands around one person, and what each of them may.
///
/// @param accounts subjects of the person's own accounts
/// @param restriction who may see them all the same; absent unless they are hidden from everybody else
/// @param agreements what the person agreed to, one for each organisation they were asked about
/// @param overrides who was let in for a while without having been asked for the person's agreement
/// @param proxies who helps; while the person is hidden from everybody but the few, those of the few only
/// @param subjectAccesses officers who assemble a copy of all that is held on the person
public record Around(
        List<Relationship> relationships,
        List<UUID> accounts,
        @Nullable Restriction restriction,
        List<Agreed> agreements,
        List<LetIn> overrides,
        List<Helping> proxies,
        List<SubjectAccess> subjectAccesses) {

    /// That nobody sees a person but the named, as far as their relationship goes.
    ///
    /// @param named subjects of workers
    public record Restriction(List<UUID> named) {

        public Restriction {
            named = List.copyOf(named);
        }
    }

    /// What a person agreed to with one organisation. What is absent was not asked.
    ///
    /// @param until from then on every yes is none; absent where it is to last
    public record Agreed(
            UUID organisation,
            List<Heading> headings,
            @Nullable Answer feedback,
            @Nullable Answer texts,
            @Nullable Instant until) {

        public Agreed {
            headings = List.copyOf(headings);
        }
    }

    /// That somebody was let in.
    ///
    /// @param subject the one worker; absent where it is the organisation
    /// @param headings what may be read; absent for everything
    public record LetIn(
            UUID id,
            UUID organisation,
            @Nullable UUID subject,
            @Nullable List<Heading> headings,
            Instant until) {}

    /// That an officer may ask every service for what it holds.
    ///
    /// @param subject of the officer
    /// @param until from then on nothing
    public record SubjectAccess(UUID order, UUID subject, Instant until) {}

    /// That somebody may help, with an account of their own.
    ///
    /// @param name as they proved it
    /// @param headings what they may read
    public record Helping(UUID subject, String name, List<Heading> headings, List<Scope> scopes, Instant until) {

        public Helping {
            headings = List.copyOf(headings);
            scopes = List.copyOf(scopes);
        }

        boolean isLessThan(Helping before) {
            return !headings.containsAll(before.headings)
                    || !scopes.containsAll(before.scopes)
                    || until.isBefore(before.until);
        }
    }

    /// What a person says to a question.
    public enum Answer {
        YES,
        NO
    }

    public Around {
        relationships = List.copyOf(relationships);
        accounts = List.copyOf(accounts);
        agreements = List.copyOf(agreements);
        overrides = List.copyOf(overrides);
        proxies = List.copyOf(proxies);
        subjectAccesses = List.copyOf(subjectAccesses);
    }

    /// Whether somebody may see less, or do less, than they could before. What ends by itself is not counted: the end
    /// of a relationship has its date.
    public boolean takesAwayFrom(Around before) {
        return !accounts.containsAll(before.accounts)
                || hidesMoreThan(before)
                || agreesToLessThan(before)
                || isHelpedLessThan(before)
                || shutsOutWhoWasIn(before);
    }

    /// Before its time: what has run out is gone by itself.
    private boolean shutsOutWhoWasIn(Around before) {
        return overrides.stream()
                .anyMatch(now -> before.overrides.stream()
                        .anyMatch(then ->
                                then.id().equals(now.id()) && now.until().isBefore(then.until())));
    }

    private boolean hidesMoreThan(Around before) {
        return restriction != null
                && (before.restriction == null || !restriction.named().containsAll(before.restriction.named()));
    }

    private boolean isHelpedLessThan(Around before) {
        return before.proxies.stream()
                .anyMatch(then -> proxies.stream()
                        .filter(now -> now.subject().equals(then.subject()))
                        .findFirst()
                        .map(now -> now.isLessThan(then))
                        .orElse(true));
    }

    private boolean agreesToLessThan(Around before) {
        return agreements.stream().anyMatch(now -> isLess(now, before.with(now.organisation())))
                || before.agreements.stream()
                        .anyMatch(then -> with(then.organisation()).isEmpty()
                                && !then.headings().isEmpty());
    }

    private Optional<Agreed> with(UUID organisation) {
        return agreements.stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst();
    }

    private static boolean isLess(Agreed now, Optional<Agreed> before) {
        var headings = Set.copyOf(before.map(Agreed::headings).orElse(List.of()));
        return !now.headings().containsAll(headings)
                || becomesNo(now.feedback(), before.map(Agreed::feedback).orElse(null))
                || becomesNo(now.texts(), before.map(Agreed::texts).orElse(null))
                || endsEarlier(now.until(), before);
    }

    private static boolean becomesNo(@Nullable Answer now, @Nullable Answer before) {
        return now == Answer.NO && before != Answer.NO;
    }

    private static boolean endsEarlier(@Nullable Instant until, Optional<Agreed> before) {
        return until != null
                && before.filter(then -> then.until() == null || until.isBefore(Objects.requireNonNull(then.until())))
                        .isPresent();
    }
}
