package org.whatmatters.portal.services;

import java.util.Map;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.whatmatters.portal.services.DirectoryService.Found;

/// The directory's search for anybody, without an account.
@HttpExchange("/api/v1/public/services")
public interface FinderService {

    /// What is published of what is wanted.
    ///
    /// @param wanted every parameter that is asked, by its name in the API
    @GetExchange
    Found search(@RequestParam Map<String, String> wanted);
}
