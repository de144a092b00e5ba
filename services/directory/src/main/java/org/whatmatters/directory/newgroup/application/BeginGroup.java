package org.whatmatters.directory.newgroup.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.listing.Need;
import org.whatmatters.directory.newgroup.Case;
import org.whatmatters.directory.newgroup.District;
import org.whatmatters.directory.newgroup.NewGroup;
import org.whatmatters.directory.newgroup.NewGroupId;
import org.whatmatters.platform.web.Invalid;

/// A community builder begins a group for a need near a place.
@Component
public class BeginGroup {

    private final NewGroups groups;
    private final Clock clock;

    BeginGroup(NewGroups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    public NewGroup begin(Need need, String district, Case plan, UUID organisation) {
        var place = District.parse(district)
                .orElseThrow(() ->
                        Invalid.field("/district", "not-a-district", "Enter the first half of a postcode, like XW1."));
        var id = new NewGroupId(UuidCreator.getTimeOrderedEpoch());
        var group = NewGroup.begin(id, organisation, need, place, plan, clock.instant());
        groups.add(group);
        return group;
    }
}
