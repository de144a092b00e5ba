package org.whatmatters.referral.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All the forms there are, in all their versions.
public interface Forms {

    /// Every version of every form, by id, the newest of each first.
    List<FormDefinition> all();

    /// The newest version of each form that this kind of organisation may use.
    List<FormDefinition> of(String kindOfOrganisation);

    /// The newest version.
    Optional<FormDefinition> find(String id);

    Optional<FormDefinition> find(String id, int version);

    /// The form's words in the languages that there are beside English.
    List<FormTranslation> translations(FormDefinition form);

    /// Every question that any form asks, to tell a field that is not this agency's from one that nobody knows.
    Set<String> everyKey();
}
