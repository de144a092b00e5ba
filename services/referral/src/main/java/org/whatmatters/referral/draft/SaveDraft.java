package org.whatmatters.referral.draft;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.draft.Drafts.Saving;
import org.whatmatters.referral.form.DraftCheck;
import org.whatmatters.referral.form.FieldFault;
import org.whatmatters.referral.form.Forms;
import org.whatmatters.referral.projection.Organisations;

/// Keeps what somebody has typed into a form of their team's, so that they or a colleague can go on with it.
@Component
class SaveDraft {

    private final Forms forms;
    private final Organisations organisations;
    private final Drafts drafts;
    private final Clock clock;

    SaveDraft(Forms forms, Organisations organisations, Drafts drafts, Clock clock) {
        this.forms = forms;
        this.organisations = organisations;
        this.drafts = drafts;
        this.clock = clock;
    }

    void save(Saving draft, Actor.Staff author) {
        var kind = organisations
                .find(author.organisationId())
                .map(Organisations.Organisation::kind)
                .orElseThrow(NotFound::new);
        if (forms.of(kind).stream().noneMatch(form -> form.id().equals(draft.form()))) {
            throw new NotFound();
        }
        var form = forms.find(draft.form(), draft.formVersion())
                .orElseThrow(() -> Invalid.field("/formVersion", "UNKNOWN_FORM", "There is no such form."));
        if (form.pages().stream().noneMatch(page -> page.id().equals(draft.lastPage()))) {
            throw Invalid.field("/lastPage", "UNKNOWN_PAGE", "The form has no such page.");
        }
        var faults = new DraftCheck(forms.everyKey()).faults(form, draft.answers());
        if (!faults.isEmpty()) {
            throw new Invalid(faults.stream().map(SaveDraft::fieldError).toList());
        }
        drafts.save(draft, author, clock.instant());
    }

    private static FieldError fieldError(FieldFault fault) {
        var key = fault.key().replace("~", "~0").replace("/", "~1");
        return new FieldError("/answers/" + key, fault.code(), fault.message());
    }
}
