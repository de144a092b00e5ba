package org.whatmatters.referral.offerlink.messaging;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.FollowUpAnsweredV1;
import org.whatmatters.contracts.notification.GroupTextTracedV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;
import org.whatmatters.referral.offerlink.TextsOfLinks;
import org.whatmatters.referral.signpost.FollowUp;
import org.whatmatters.referral.signpost.application.Signposts;

/// Hears what became of texts to phones without a record: of those with a link, and what was answered to whether a
/// list had helped. Never whose phone it is.
@Component
class TextNews implements Subscription {

    private static final Set<String> TYPES = Set.of(GroupTextTracedV1.TYPE, FollowUpAnsweredV1.TYPE);

    private final TextsOfLinks textsOfLinks;
    private final Signposts signposts;

    TextNews(TextsOfLinks textsOfLinks, Signposts signposts) {
        this.textsOfLinks = textsOfLinks;
        this.signposts = signposts;
    }

    @Override
    public Topic topic() {
        return Topic.NOTIFICATION_EVENTS;
    }

    @Override
    public boolean concernedBy(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case GroupTextTracedV1.TYPE -> hear(event.as(GroupTextTracedV1.class), event.aggregateVersion());
            case FollowUpAnsweredV1.TYPE -> hear(event.as(FollowUpAnsweredV1.class));
            default -> throw new IllegalStateException(event.type());
        }
    }

    private void hear(GroupTextTracedV1 traced, long version) {
        textsOfLinks.heard(traced.requestId(), traced.standing(), traced.reasonCode(), traced.at(), version);
    }

    private void hear(FollowUpAnsweredV1 answered) {
        signposts.answered(answered.requestId(), FollowUp.valueOf(answered.answer()));
    }
}
