package org.whatmatters.person.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.whatmatters.person.agreement.Agreement.GivenBy;
import org.whatmatters.person.agreement.Agreement.Giving;
import org.whatmatters.person.agreement.Agreement.Question;
import org.whatmatters.person.agreement.Agreement.Said;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.proxy.Representatives;
import org.whatmatters.person.record.HeardBy;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.Authors;
import org.whatmatters.person.record.application.ReadRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.StaleVersion;

/// The person says what an organisation may read, hear and send: on their own page, or to a worker who works with
/// them and puts it down. Whoever may decide this for them says it on the page for helpers. Withdrawing is saying less;
/// it needs nobody's leave.
@Service
class Agree {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReadRecord readRecord;
    private final Identities identities;
    private final Agreements agreements;
    private final Representatives representatives;
    private final KeepCircle keepCircle;
    private final Audit audit;
    private final Clock clock;

    Agree(
            ReadRecord readRecord,
            Identities identities,
            Agreements agreements,
            Representatives representatives,
            KeepCircle keepCircle,
            Audit audit,
            Clock clock) {
        this.readRecord = readRecord;
        this.identities = identities;
        this.agreements = agreements;
        this.representatives = representatives;
        this.keepCircle = keepCircle;
        this.audit = audit;
        this.clock = clock;
    }

    /// What was said, as somebody sends it.
    ///
    /// @param wording the version of the words that were shown
    /// @param givenBy absent on the person's own page, as is `how`
    /// @param representative who decided for the person; absent where they did themselves
    record Word(
            Said said,
            int wording,
            @Nullable GivenBy givenBy,
            @Nullable UUID representative,
            @Nullable How how) {}

    /// Keeps what was said, and answers the record it was said about.
    PersonId say(PersonId id, UUID organisation, ExpectedVersion expected, Word word, Actor actor) {
        var visible = readRecord.read(id, "say what an organisation may see", actor);
        if (!visible.mayBeChanged()) {
            throw new IllegalState("ended", "change");
        }
        var person = identities.heldCanonical(visible.record().id());
        var recipient = about(organisation, agreements.recipients(person, clock.instant()));
        var authority = Optional.ofNullable(word.representative())
                .flatMap(representative -> representatives.authorityOnSharing(person, representative))
                .orElse(null);
        refuse(wrong(word, authority, recipient, actor));
        put(
                person,
                recipient,
                word.said(),
                word.wording(),
                giving(word, authority, actor),
                Authors.heardBy(actor),
                expected);
        return person;
    }

    /// Keeps what somebody who may decide for the person says on their own page for helpers. Who referred the person is
    /// not for them: what was said about it stands.
    PersonId sayFor(PersonId id, UUID organisation, ExpectedVersion expected, Word word, Actor.Person representative) {
        if (representatives.deciderOnSharing(id, representative.subject()).isEmpty()) {
            throw new NotFound(); // Perhaps of an id that nobody ever minted: it cannot be held.
        }
        var person = identities.heldCanonical(id);
        var decider = representatives
                .deciderOnSharing(person, representative.subject())
                .orElseThrow(NotFound::new);
        audit.granted(representative, "say for them what an organisation may see", List.of(person.value()), "PROXY");
        var recipient = about(organisation, agreements.recipientsForRepresentative(person, clock.instant()));
        var known = recipient.withoutReferring().orElseThrow(NotFound::new);
        refuse(wrong(word, null, known, representative));
        var said = word.said();
        var before = recipient.agreement();
        put(
                person,
                recipient,
                new Said(said.headings(), before == null ? null : before.said().feedback(), said.texts(), said.until()),
                word.wording(),
                new Giving(GivenBy.REPRESENTATIVE, decider.authority(), How.OWN_PAGE),
                new HeardBy(representative.subject(), decider.name(), null),
                expected);
        return person;
    }

    private static Recipient about(UUID organisation, List<Recipient> recipients) {
        return recipients.stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void put(
            PersonId person,
            Recipient recipient,
            Said said,
            int wording,
            Giving giving,
            HeardBy heardBy,
            ExpectedVersion expected) {
        var version = agreements.version(person);
        expected.mustBe(version);
        var agreement = new Agreement(recipient.organisation(), said, wording, giving, heardBy, clock.instant());
        if (recipient.agreement() == null || !recipient.agreement().said().equals(agreement.said())) {
            keep(person, version + 1, agreement);
            keepCircle.openingChanged(person);
        }
    }

    private void keep(PersonId person, long version, Agreement agreement) {
        try {
            agreements.add(person, version, agreement);
        } catch (DuplicateKeyException _) {
            throw new StaleVersion(); // Something else was said at the same moment.
        }
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private List<FieldError> wrong(Word word, @Nullable String authority, Recipient recipient, Actor actor) {
        var wrong = new ArrayList<FieldError>();
        var said = word.said();
        var questions = recipient.questions();
        unlessAsked(wrong, "/headings", !said.headings().isEmpty(), questions, Question.READ);
        unlessAsked(wrong, "/feedback", said.feedback() != null, questions, Question.FEEDBACK);
        unlessAsked(wrong, "/texts", said.texts() != null, questions, Question.TEXTS);
        if (word.wording() != Wording.current().version()) {
            wrong.add(
                    new FieldError("/wording", "WORDING_OUTDATED", "We ask this in other words now. Read them first."));
        }
        if (said.until() != null && !said.until().isAfter(LocalDate.now(clock.withZone(LONDON)))) {
            wrong.add(new FieldError("/until", "DATE_MUST_BE_IN_THE_FUTURE", "Give a day after today."));
        }
        wrong.addAll(
                switch (actor) {
                    case Actor.Staff _ -> wrongForStaff(word, authority);
                    case Actor.Person _ -> wrongForPerson(word);
                });
        return wrong;
    }

    private static void unlessAsked(
            List<FieldError> wrong, String pointer, boolean isAnswered, Set<Question> asked, Question question) {
        if (isAnswered && !asked.contains(question)) {
            wrong.add(new FieldError(pointer, "NOT_ASKED_OF_THEM", "This is not asked about this organisation."));
        }
    }

    private static List<FieldError> wrongForStaff(Word word, @Nullable String authority) {
        var wrong = new ArrayList<FieldError>();
        if (word.how() == null || word.how() == How.OWN_PAGE) {
            wrong.add(new FieldError("/how", "REQUIRED", "Say how you were told."));
        }
        if (word.givenBy() == null) {
            wrong.add(new FieldError("/givenBy", "REQUIRED", "Say who decided."));
        }
        if ((word.givenBy() == GivenBy.REPRESENTATIVE) != (word.representative() != null)) {
            wrong.add(new FieldError(
                    "/representativeId",
                    "CONDITIONAL_FIELD_MUST_BE_SET",
                    "Say which representative decided, and only then."));
        } else if (word.representative() != null && authority == null) {
            wrong.add(new FieldError(
                    "/representativeId",
                    "MAY_NOT_DECIDE",
                    "They may not decide this: put down by what right they do, or that the person cannot."));
        }
        return wrong;
    }

    /// The person, or who decides for them on their own page.
    private static List<FieldError> wrongForPerson(Word word) {
        return word.how() == null && word.givenBy() == null && word.representative() == null
                ? List.of()
                : List.of(new FieldError("/how", "NOT_FOR_THE_PERSON", "On your own page nobody else says it."));
    }

    private static Giving giving(Word word, @Nullable String authority, Actor actor) {
        return switch (actor) {
            case Actor.Staff _ ->
                new Giving(Objects.requireNonNull(word.givenBy()), authority, Objects.requireNonNull(word.how()));
            case Actor.Person _ -> Giving.ON_OWN_PAGE;
        };
    }
}
