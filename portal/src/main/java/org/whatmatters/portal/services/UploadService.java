package org.whatmatters.portal.services;

import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What the portal hands on to the directory while it still arrives.
@HttpExchange("/api/v1/directory/imports")
public interface UploadService {

    /// Has a file taken in.
    ///
    /// @param type of the file, as the directory knows it
    @PostExchange
    Started start(
            @RequestParam String source,
            @RequestHeader("Content-Type") String type,
            @RequestBody InputStreamResource file,
            Command command);

    record Started(UUID id) {}
}
