package app.linewright.planted.thenetworkonlyinfeeds.odds;

import okhttp3.OkHttpClient;

record FaultOfAnother(OkHttpClient client) {}
