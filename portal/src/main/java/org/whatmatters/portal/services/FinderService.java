package org.whatmatters.portal.services;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
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

    @GetExchange("/{id}/for-whom")
    ForWhom forWhom(@PathVariable UUID id);

    /// Whom a group is there for, as far as anybody may be told.
    ///
    /// @param acceptsSelfReferral whether people may come without being sent; absent where nobody said
    record ForWhom(
            @Nullable String genderRestriction,
            List<String> inclusion,
            @Nullable Boolean acceptsSelfReferral) {

        public boolean isSaid() {
            return genderRestriction != null || !inclusion.isEmpty() || acceptsSelfReferral != null;
        }
    }
}
