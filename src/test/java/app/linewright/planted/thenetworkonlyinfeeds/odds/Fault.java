package app.linewright.planted.thenetworkonlyinfeeds.odds;

import java.net.http.HttpClient;

record Fault(HttpClient client) {}
