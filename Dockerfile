# The desk as a server: docker build -t pacta . && docker run -p 4173:4173 -v pacta:/data pacta
# With PACTA_DATABASE_URL set, the ledger is in that PostgreSQL and the volume stays empty.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY scripts ./scripts
COPY lexicon ./lexicon
COPY src ./src
COPY tsconfig.json ./
RUN node scripts/build.mjs
# The image has its own Node, runs on Linux alone, and needs nothing that only builds or tests.
RUN npm prune --omit=dev --omit=optional --no-audit --no-fund \
 && cd node_modules/onnxruntime-node/bin \
 && find . -type d \( -name darwin -o -name win32 \) -prune -exec rm -rf {} +

FROM node:24-slim
ENV NODE_ENV=production PACTA_HOME=/data
WORKDIR /app
COPY package.json LICENSE NOTICE ./
COPY models ./models
COPY examples ./examples
COPY lexicon/model ./lexicon/model
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
RUN mkdir /data && chown node:node /data \
 && printf '#!/bin/sh\nexec node --disable-warning=ExperimentalWarning /app/dist/pacta.js "$@"\n' > /usr/local/bin/pacta \
 && chmod 755 /usr/local/bin/pacta
USER node
VOLUME /data
EXPOSE 4173
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4173/').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["pacta"]
CMD ["serve", "--host", "0.0.0.0"]
