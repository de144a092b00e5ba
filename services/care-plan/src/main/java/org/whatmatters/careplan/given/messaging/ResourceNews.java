package org.whatmatters.careplan.given.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.careplan.given.PublishedResource;
import org.whatmatters.careplan.given.PublishedResources;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ResourceV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Hears which resources there are.
@Component
class ResourceNews implements Projection {

    private final PublishedResources published;

    ResourceNews(PublishedResources published) {
        this.published = published;
    }

    @Override
    public Topic topic() {
        return Topic.DIRECTORY_RESOURCE;
    }

    @Override
    public List<String> tables() {
        return List.of("published_resource");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        NewestOfEachKey.in(events, ResourceV1.TYPE).as(ResourceV1.class).forEach(this::record);
    }

    private void record(ResourceV1 told) {
        published.record(new PublishedResource(
                told.resourceId(), told.title(), told.lastGivenOn(), told.withdrawn(), told.version()));
    }
}
