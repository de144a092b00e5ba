package org.whatmatters.directory.resource.application;

import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.resource.Details;
import org.whatmatters.directory.resource.Resource;
import org.whatmatters.directory.resource.ResourceId;

/// An editor puts a resource down, for everybody to find.
@Component
public class PutDownResource {

    private final Resources resources;
    private final ResourceAnnouncements announcements;

    PutDownResource(Resources resources, ResourceAnnouncements announcements) {
        this.resources = resources;
        this.announcements = announcements;
    }

    public Resource putDown(Details details) {
        var resource = Resource.putDown(new ResourceId(UuidCreator.getTimeOrderedEpoch()), details);
        resources.add(resource);
        announcements.announce(resource);
        return resource;
    }
}
