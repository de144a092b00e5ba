package org.whatmatters.portal.services;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.whatmatters.portal.services.ResourceService.Resource;

/// What the portal asks of the directory for somebody who was texted where to read something: no sign-in is needed.
@HttpExchange("/api/v1/public/resources")
public interface PublicResourceService {

    @GetExchange("/{id}")
    Resource resource(@PathVariable UUID id);
}
