package org.whatmatters.referral.form.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.form.Forms;

/// Every form of every agency in every version, for whoever looks after the forms. To read: a form is changed by a new
/// file.
@RestController
@RequestMapping("/api/v1/form-definitions")
@MayUse(staff = Role.FORM_EDITOR)
class FormEditorController {

    private final Forms forms;

    FormEditorController(Forms forms) {
        this.forms = forms;
    }

    /// @param newest whether agencies fill in this version now
    record FormVersion(String id, int version, boolean newest, List<String> agencyTypes, String title) {}

    @GetMapping
    List<FormVersion> all() {
        return forms.all().stream()
                .map(form -> new FormVersion(
                        form.id(),
                        form.version(),
                        forms.find(form.id()).filter(form::equals).isPresent(),
                        form.agencyTypes(),
                        form.title()))
                .toList();
    }

    @GetMapping("/{id}/{version}")
    FormDefinition one(@PathVariable String id, @PathVariable int version) {
        return forms.find(id, version).orElseThrow(NotFound::new);
    }
}
