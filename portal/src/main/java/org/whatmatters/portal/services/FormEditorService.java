package org.whatmatters.portal.services;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/// What the portal asks of the referral service for whoever looks after the forms.
@HttpExchange("/api/v1/form-definitions")
public interface FormEditorService {

    @GetExchange
    Listed<FormVersion> forms();

    @GetExchange("/{id}/{version}")
    FormDefinition form(@PathVariable String id, @PathVariable int version);

    /// One version of one form.
    ///
    /// @param newest whether agencies fill in this version now
    record FormVersion(String id, int version, boolean newest, List<String> agencyTypes, String title) {}
}
