/// How a service answers over HTTP: who asks, what they may use, one transaction a request, and what goes wrong.
@NullMarked
package org.whatmatters.platform.web;

import org.jspecify.annotations.NullMarked;
