package org.whatmatters.portal.page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.portal.services.AssuranceService;
import org.whatmatters.portal.services.AssuranceService.Assured;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.Visitor;

/// Until when the visitor's own organisation may refer, for the pages on which somebody has to know it in time.
@Component
public class OwnAgreement {

    private final AssuranceService assurance;
    private final Parts parts;

    OwnAgreement(AssuranceService assurance, Parts parts) {
        this.assurance = assurance;
        this.parts = parts;
    }

    public Parts.Asked<Assured> of(@Nullable Visitor visitor) {
        return parts.ask(() -> {
            if (visitor == null || visitor.organisationId() == null) {
                throw new Refusal(404, Problem.UNKNOWN);
            }
            return assurance.of(visitor.organisationId());
        });
    }
}
