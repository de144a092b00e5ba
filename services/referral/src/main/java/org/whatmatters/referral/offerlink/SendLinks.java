package org.whatmatters.referral.offerlink;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Secret;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.offer.LinkId;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.application.GroupLinks;
import org.whatmatters.referral.projection.Organisations;
import org.whatmatters.referral.projection.Organisations.Organisation;

/// Makes the link to an offer and has it texted.
@Component
class SendLinks implements GroupLinks {

    private final OfferLinks links;
    private final TextsOfLinks textsOfLinks;
    private final LinkTexts texts;
    private final Organisations organisations;
    private final WorkingDays calendar;
    private final RandomGenerator random;
    private final URI publicAddress;

    SendLinks(
            OfferLinks links,
            TextsOfLinks textsOfLinks,
            LinkTexts texts,
            Organisations organisations,
            WorkingDays calendar,
            RandomGenerator random,
            @Value("${whatmatters.public-url}") URI publicAddress) {
        this.links = links;
        this.textsOfLinks = textsOfLinks;
        this.texts = texts;
        this.organisations = organisations;
        this.calendar = calendar;
        this.random = random;
        this.publicAddress = publicAddress;
    }

    @Override
    public void send(Offer offer, UUID phone, Actor.Staff worker) {
        var secret = Secret.draw(random);
        var id = new LinkId(UuidCreator.getTimeOrderedEpoch());
        links.add(id, offer.id(), worker.organisationId(), phone, secret, offer.madeAt());
        text(id, offer, secret, phone, worker, offer.madeAt());
    }

    @Override
    public void sendAgain(Offer offer, UUID phone, Actor.Staff worker, Instant now) {
        var sent = textsOfLinks
                .hold(offer.id())
                .orElseThrow(
                        () -> new Conflict("answers-by-account", "This group answers with an account, not by a link."));
        if (sent.texts() >= MOST_TEXTS) {
            throw new Conflict("link-sent-too-often", "The link was sent three times. Ring the group instead.");
        }
        textsOfLinks.takeBack(sent.link()).ifPresent(waiting -> takeBack(waiting, now));
        var secret = Secret.draw(random);
        links.renew(sent.link(), phone, secret);
        text(sent.link(), offer, secret, phone, worker, now);
    }

    @Override
    public void takeBackTexts(ReferralId referral, Instant now) {
        textsOfLinks.takeBackOfEnded(referral).forEach(waiting -> takeBack(waiting, now));
    }

    private void takeBack(TextsOfLinks.Waiting waiting, Instant now) {
        texts.takeBack(waiting.phone(), waiting.request(), now);
    }

    private void text(LinkId id, Offer offer, Secret secret, UUID phone, Actor.Staff worker, Instant now) {
        var host = worker.organisationId();
        var lastDay = calendar.after(offer.madeAt(), organisations.working(host).returnDays());
        var request = texts.sendLink(
                phone,
                host,
                organisations.find(host).map(Organisation::name).orElse("A link worker team"),
                URI.create(publicAddress + "/answer/" + secret.text()),
                now,
                lastDay.plusDays(1).atStartOfDay(WorkingDays.LONDON).toInstant());
        textsOfLinks.askedFor(id, request);
    }
}
