package org.whatmatters.portal.refer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.whatmatters.portal.page.Kept;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.services.AmendmentService.Amendments;
import org.whatmatters.portal.services.AmendmentService.Wanted;

/// A form that was sent, shown once more with its answers: only those that somebody types anew are sent.
public final class AmendedForm {

    /// A field of the page that says which answers somebody looked at.
    private static final String SEEN = "seen";

    private AmendedForm() {}

    /// Shows the form with the answers as they are, or as they were typed and refused.
    public static void show(Amendments amendments, Model model) {
        model.addAttribute("amendments", amendments);
        model.addAttribute(SEEN, amendments.answers().hashCode());
        if (model.getAttribute("kept") instanceof Kept kept
                && !kept.isRefused()
                && kept.typed().isEmpty()) {
            var typed = Answers.typedFor(amendments.form(), amendments.answers());
            model.addAttribute("kept", new Kept(typed, List.of(), null, false, kept.key()));
        }
    }

    /// The answers that were typed anew.
    ///
    /// @throws Unreadable where the answers are no longer those that were shown: nobody knows which were meant
    public static Wanted wanted(Amendments amendments, MultiValueMap<String, String> typed) {
        if (!String.valueOf(amendments.answers().hashCode()).equals(typed.getFirst(SEEN))) {
            throw new Unreadable(
                    "because", "Somebody changed an answer meanwhile. Look at the answers above once more.");
        }
        var draft = Draft.begun(amendments.form().version());
        for (var page : amendments.form().pages()) {
            draft = draft.with(Answers.typedOn(page, typed));
        }
        var changed = new LinkedHashMap<String, Object>();
        for (var field : amendments.form().fields()) {
            var answer = Objects.requireNonNullElse(Answers.answer(field, draft), "");
            if (!plain(answer).equals(plain(amendments.answers().getOrDefault(field.key(), "")))) {
                changed.put(field.key(), answer);
            }
        }
        if (changed.isEmpty()) {
            throw new Unreadable("because", "You have not changed any answer.");
        }
        return new Wanted(changed, Typed.text(typed.getFirst("because")));
    }

    /// A tick that is not set and a list without anything say nothing, and a browser ends lines its own way.
    private static Object plain(Object answer) {
        if (answer instanceof String text) {
            return text.strip().replace("\r\n", "\n");
        }
        return answer.equals(false) || answer.equals(List.of()) ? "" : answer;
    }
}
