package org.whatmatters.portal.services;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/// How groups answer offers.
@HttpExchange("/api/v1/referrals/groups")
public interface GroupService {

    @GetExchange("/{serviceId}")
    Group group(@PathVariable UUID serviceId);

    /// How one answers.
    ///
    /// @param answersBy `ACCOUNT` or `PHONE`
    record Group(String answersBy) {

        public boolean isAskedByPhone() {
            return answersBy.equals("PHONE");
        }
    }
}
