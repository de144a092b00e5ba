package org.whatmatters.notifysandbox.mailing;

import java.util.Map;
import java.util.UUID;
import org.whatmatters.notifysandbox.texting.Template;

/// A subject and a body with gaps, filled as those of a text are.
public record EmailTemplate(UUID id, String name, int version, String subject, String body) {

    public String subject(Map<String, String> personalisation) {
        return filled(subject, personalisation);
    }

    public String body(Map<String, String> personalisation) {
        return filled(body, personalisation);
    }

    private String filled(String words, Map<String, String> personalisation) {
        return new Template(id, name, version, words).fill(personalisation);
    }
}
