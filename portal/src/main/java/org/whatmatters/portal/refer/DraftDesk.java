package org.whatmatters.portal.refer;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Kept;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.DraftService;
import org.whatmatters.portal.services.FormDefinition;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;

/// Where what is typed into a form is kept: in the session at once, and with the referral service as soon as it
/// answers. While it does not, everything goes on from the session.
@Component
class DraftDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DraftDesk.class);

    private final ReferralService referrals;
    private final DraftService drafts;

    DraftDesk(ReferralService referrals, DraftService drafts) {
        this.referrals = referrals;
        this.drafts = drafts;
    }

    /// The form as it is now, or as it was when it could last be read.
    FormDefinition form(String id, HttpSession session) {
        try {
            var form = referrals.form(id);
            // What is set is written to the session's table, on every page.
            if (!form.equals(known(id, session))) {
                session.setAttribute(SessionKeys.FORM + id, form);
            }
            return form;
        } catch (RestClientException noAnswer) {
            var known = known(id, session);
            if (known == null) {
                throw noAnswer;
            }
            return known;
        } catch (Refusal refusal) {
            var known = known(id, session);
            if (known == null || refusal.status() < 500) {
                throw refusal;
            }
            return known;
        }
    }

    /// The form that the visitor has before them: what they typed must find its place, whoever answers.
    FormDefinition formBefore(String id, HttpSession session) {
        var known = known(id, session);
        return known == null ? form(id, session) : known;
    }

    private static @Nullable FormDefinition known(String id, HttpSession session) {
        return session.getAttribute(SessionKeys.FORM + id) instanceof FormDefinition form ? form : null;
    }

    /// What was answered so far. If the form has changed meanwhile, the answers go on with its new version.
    Draft draft(FormDefinition form, HttpSession session) {
        return session.getAttribute(SessionKeys.DRAFT + form.id()) instanceof Draft draft
                ? draft.of(form.version())
                : Draft.begun(form.version());
    }

    void keep(FormDefinition form, Draft draft, HttpSession session) {
        session.setAttribute(SessionKeys.DRAFT + form.id(), draft);
    }

    /// Has the service keep what the session has. Where it does not answer the draft stays unsaved, and is saved
    /// with the next page.
    ///
    /// @return what the service would not keep, by its field
    List<Kept.FieldError> save(FormDefinition form, Draft draft, String page, HttpSession session) {
        try {
            drafts.save(
                    draft.id(),
                    new DraftService.Saving(form.id(), form.version(), Answers.of(form, draft), page),
                    new Command(UUID.randomUUID(), null));
            keep(form, draft.saved(), session);
        } catch (RestClientException noAnswer) {
            LOG.warn("A draft could not be saved: {}", noAnswer.getMessage());
        } catch (Refusal refusal) {
            if (refusal.isConflict()) {
                keep(form, draft.gone(), session);
                return List.of();
            }
            LOG.warn("A draft could not be saved: {}", refusal.getMessage());
            return Commands.errors(refusal.problem(), Map.of());
        }
        return List.of();
    }

    /// Makes room for another draft of the form.
    ///
    /// @return whether there is: what the service has not taken in yet is not put away
    boolean putAway(FormDefinition form, HttpSession session) {
        var draft = draft(form, session);
        if (draft.isUnsaved()) {
            save(form, draft, form.pages().getFirst().id(), session);
        }
        if (draft(form, session).isUnsaved()) {
            return false;
        }
        session.removeAttribute(SessionKeys.DRAFT + form.id());
        return true;
    }
}
