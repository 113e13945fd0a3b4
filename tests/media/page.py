"""A page with a publisher and a player, and the server that gives it WHIP and WHEP through `protocol`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from playwright.async_api import Browser, async_playwright

from bridges.media import protocol
from bridges.media.engine import MediaEngine

PAGE = """<!doctype html><video id=v autoplay muted playsinline></video>
<canvas id=c width=1280 height=720></canvas>
<script>
async function send(pc, url) {
  await pc.setLocalDescription();
  const t0 = performance.now();
  const r = await fetch(url, {method: 'POST', body: pc.localDescription.sdp,
                              headers: {'Content-Type': 'application/sdp'}});
  if (r.status != 201) throw new Error(r.status + ' ' + await r.text());
  pc.place = r.headers.get('Location'); pc.etag = r.headers.get('ETag');
  await pc.setRemoteDescription({type: 'answer', sdp: await r.text()});
  return t0;
}
async function report(pc, kind) {
  for (const s of (await pc.getStats()).values()) if (s.type == kind && s.kind == 'video') return {...s};
  return {};
}
async function watch() {
  const pc = window.viewer = new RTCPeerConnection();
  pc.addTransceiver('video', {direction: 'recvonly'}); pc.addTransceiver('audio', {direction: 'recvonly'});
  const all = new MediaStream(); pc.ontrack = e => { all.addTrack(e.track); v.srcObject = all; };
  const t0 = await send(pc, '/whep');
  while (performance.now() - t0 < 10000) {
    if ((await report(pc, 'inbound-rtp')).framesDecoded > 0) return performance.now() - t0;
    await new Promise(r => setTimeout(r, 10));
  }
  throw new Error('no frame: ' + pc.iceConnectionState + ' ' + pc.connectionState);
}
async function fullSize(sender) {
  const how = sender.getParameters(); how.degradationPreference = 'maintain-resolution';
  await sender.setParameters(how);
}
async function publish(codec) {
  const pc = window.publisher = new RTCPeerConnection();
  const g = c.getContext('2d'); let n = 0;
  setInterval(() => { g.fillStyle = `hsl(${n++ % 360} 80% 50%)`;
                      g.fillRect((n * 7) % 1280, (n * 5) % 720, 300, 300);
                      g.fillStyle = '#fff'; g.font = '80px sans-serif'; g.fillText(n, 100, 100); }, 33);
  const audio = new AudioContext(), tone = audio.createOscillator();
  const out = audio.createMediaStreamDestination();
  tone.connect(out); tone.start();
  const t = pc.addTransceiver(c.captureStream(30).getVideoTracks()[0],
                              {direction: 'sendonly', sendEncodings: [{maxBitrate: 1500000}]});
  await fullSize(t.sender);  // as publisher.ts
  pc.addTransceiver(out.stream.getAudioTracks()[0], {direction: 'sendonly'});
  const all = RTCRtpSender.getCapabilities('video').codecs;
  t.setCodecPreferences(all.filter(x => x.mimeType == 'video/' + codec || x.mimeType == 'video/rtx'));
  await send(pc, '/whip');
}
async function restart() {
  const pc = window.viewer; const offer = await pc.createOffer({iceRestart: true});
  await pc.setLocalDescription(offer);
  const at = n => offer.sdp.match(new RegExp('a=' + n + ':(.*)'))[1].trim();
  const r = await fetch(pc.place, {method: 'PATCH', headers: {'If-Match': pc.etag,
      'Content-Type': 'application/trickle-ice-sdpfrag'},
      body: 'a=ice-ufrag:' + at('ice-ufrag') + '\\r\\na=ice-pwd:' + at('ice-pwd') + '\\r\\n'});
  const body = await r.text(); let sdp = pc.remoteDescription.sdp;
  for (const n of ['ice-ufrag', 'ice-pwd'])
    sdp = sdp.replaceAll(new RegExp('a=' + n + ':.*', 'g'), body.match(new RegExp('a=' + n + ':.*'))[0]);
  await pc.setRemoteDescription({type: 'answer', sdp});
  return [r.status, r.headers.get('ETag') != pc.etag];
}
</script>"""

FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-loopback-in-peer-connection",
    "--autoplay-policy=no-user-gesture-required",
]


@asynccontextmanager
async def served(engine: MediaEngine, source: str = "centre") -> AsyncIterator[str]:
    """The page's URL."""

    async def answer(request: web.Request, response: protocol.Response) -> web.Response:
        return web.Response(status=response.status, body=response.body, headers=response.header_list())

    async def ask(request: web.Request) -> protocol.Ask:
        headers = {name.lower(): value for name, value in request.headers.items()}
        return protocol.Ask(request.method, headers, await request.read())

    async def whip(request: web.Request) -> web.Response:
        return await answer(request, await protocol.whip(engine, "s", source, await ask(request), place))

    async def whep(request: web.Request) -> web.Response:
        return await answer(request, await protocol.whep(engine, "s", "v", await ask(request), place))

    async def session(request: web.Request) -> web.Response:
        found = await protocol.session(engine, request.match_info["resource"], await ask(request))
        return await answer(request, found)

    def place(resource: str) -> str:
        return f"/sessions/{resource}"

    async def page(_: web.Request) -> web.Response:
        return web.Response(text=PAGE, content_type="text/html")

    app = web.Application()
    app.router.add_get("/", page)
    app.router.add_route("*", "/whip", whip)
    app.router.add_route("*", "/whep", whep)
    app.router.add_route("*", "/sessions/{resource}", session)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A real browser."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()
