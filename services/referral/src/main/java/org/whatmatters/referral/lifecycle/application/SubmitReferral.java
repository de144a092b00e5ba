package org.whatmatters.referral.lifecycle.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.form.AnswerCheck;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FieldFault;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.form.Forms;
import org.whatmatters.referral.lifecycle.Intake;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.Reference;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.ReferralState.Submitted;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.projection.Organisations;
import org.whatmatters.referral.projection.Organisations.Organisation;
import org.whatmatters.referral.projection.Place;

/// An agency refers a person, or somebody asks for themselves or somebody they know. Needs no other service: who the
/// person is, is found
/// out afterwards, and where the referral goes is told from the answers alone.
@Component
public class SubmitReferral {

    /// The form that somebody fills in for themselves.
    public static final String OWN_FORM = "self";

    /// The form that family, friends and neighbours fill in for somebody they know.
    public static final String FORM_FOR_ANOTHER = "on-behalf";

    /// The forms that need none.
    public static final Set<String> WITHOUT_ACCOUNT = Set.of(OWN_FORM, FORM_FOR_ANOTHER);

    private static final int DRAWS = 10;

    private final Forms forms;
    private final Organisations organisations;
    private final Referrals referrals;
    private final Announcements announcements;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    SubmitReferral(
            Forms forms,
            Organisations organisations,
            Referrals referrals,
            Announcements announcements,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.forms = forms;
        this.organisations = organisations;
        this.referrals = referrals;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    public Submission submit(
            String formId, int formVersion, Answers answers, @Nullable SentBy sentBy, Actor.Staff referrer) {
        var submission = take(formId, formVersion, answers, sentBy, referrer);
        var person = submission.referral().person().value();
        audit.granted(referrer, "submit referral", List.of(person), Basis.REFERRER.name());
        return submission;
    }

    /// Whoever calls this writes the audit.
    Submission take(String formId, int formVersion, Answers answers, @Nullable SentBy sentBy, Actor.Staff referrer) {
        var form = forms.find(formId).orElseThrow(() -> unknownForm("/form"));
        var agency = organisations
                .find(referrer.organisationId())
                .filter(organisation -> form.isFor(organisation.kind()))
                .orElseThrow(() -> new FormNotYours(formId));
        var asked = forms.find(formId, formVersion).orElseThrow(() -> unknownForm("/formVersion"));
        var now = clock.instant();
        if (agency.awaitsAgreement(now)) {
            throw new Conflict(
                    "sharing-agreement-not-begun",
                    "Your organisation's sharing agreement has not begun, so it cannot refer anybody yet. Ask its"
                            + " administrator. If somebody needs help today, ring the local team.");
        }
        if (agency.hasEndedAgreement(now)) {
            throw new Conflict(
                    "sharing-agreement-ended",
                    "Your organisation's sharing agreement has ended, so it cannot refer anybody now. Ask its"
                            + " administrator. If somebody needs help today, ring the local team.");
        }
        mustDo(asked, answers, now);
        var submission =
                keep(asked, new Intake(answers), agency, new By(new WorkerId(referrer.subject()), sentBy), now);
        announcements.submitted(submission);
        return submission;
    }

    /// Somebody asks for themselves, or for somebody they know. That they may hand something in has been decided
    /// before.
    public Submission submitWithoutAccount(String formId, int formVersion, Answers answers) {
        if (!WITHOUT_ACCOUNT.contains(formId)) {
            throw unknownForm("/form");
        }
        var asked = forms.find(formId, formVersion).orElseThrow(() -> unknownForm("/formVersion"));
        var now = clock.instant();
        mustDo(asked, answers, now);
        var submission = keep(asked, new Intake(answers), null, By.NOBODY_WITH_AN_ACCOUNT, now);
        announcements.submitted(submission);
        return submission;
    }

    private static Invalid unknownForm(String pointer) {
        return Invalid.field(pointer, "UNKNOWN_FORM", "There is no such form.");
    }

    private void mustDo(FormDefinition form, Answers answers, Instant now) {
        var faults = new AnswerCheck(forms.everyKey(), WorkingDays.dayOf(now)).faults(form, answers);
        if (!faults.isEmpty()) {
            throw new Invalid(faults.stream().map(SubmitReferral::fieldError).toList());
        }
    }

    private static FieldError fieldError(FieldFault fault) {
        var key = fault.key().replace("~", "~0").replace("/", "~1");
        return new FieldError("/answers/" + key, fault.code(), fault.message());
    }

    /// Whose account sent it, and who wrote it where that is not the same.
    private record By(@Nullable WorkerId account, @Nullable SentBy human) {

        static final By NOBODY_WITH_AN_ACCOUNT = new By(null, null);
    }

    private Submission keep(FormDefinition form, Intake intake, @Nullable Organisation agency, By by, Instant now) {
        var practice = practice(intake, agency);
        var place = Place.of(practice, intake.postcode().orElse(null));
        var host = organisations
                .hostFor(intake.support(), place, now)
                .map(OrganisationId::new)
                .orElse(null);
        var referral = new Referral(
                new ReferralId(UuidCreator.getTimeOrderedEpoch()),
                new PersonId(UuidCreator.getTimeOrderedEpoch()),
                agency == null ? form.agencyTypes().getFirst() : agency.kind(),
                agency == null ? null : new OrganisationId(agency.id()),
                host,
                intake.support(),
                now,
                new Submitted(now),
                1);
        for (var draw = 0; draw < DRAWS; draw++) {
            var submission = new Submission(
                    referral,
                    Reference.draw(random),
                    form.id(),
                    form.version(),
                    by.account(),
                    by.human(),
                    intake,
                    practice);
            if (referrals.add(submission)) {
                return submission;
            }
        }
        throw new IllegalStateException("no free reference in " + DRAWS + " draws");
    }

    /// A practice that names none refers its own patient.
    private @Nullable String practice(Intake intake, @Nullable Organisation agency) {
        return intake.gpPractice()
                .flatMap(organisations::practice)
                .orElse(agency != null && agency.kind().equals("GP_PRACTICE") ? agency.odsCode() : null);
    }
}
