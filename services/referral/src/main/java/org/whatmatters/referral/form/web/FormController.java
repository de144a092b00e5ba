package org.whatmatters.referral.form.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.form.Forms;
import org.whatmatters.referral.projection.Organisations;

/// The forms that the caller's organisation may fill in. Another agency's form is not there.
@RestController
@RequestMapping("/api/v1/forms")
@MayUse(staff = Role.REFERRER)
class FormController {

    private final Forms forms;
    private final Organisations organisations;

    FormController(Forms forms, Organisations organisations) {
        this.forms = forms;
        this.organisations = organisations;
    }

    @GetMapping
    List<FormDefinition> mine(Actor.Staff referrer) {
        return organisations
                .find(referrer.organisationId())
                .map(organisation -> forms.of(organisation.kind()))
                .orElse(List.of());
    }

    @GetMapping("/{id}")
    FormDefinition one(@PathVariable String id, Actor.Staff referrer) {
        return mine(referrer).stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
