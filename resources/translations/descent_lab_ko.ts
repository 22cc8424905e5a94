<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>Action</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Gallery…</source>
        <translation>갤러리(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Title and &amp;notes…</source>
        <translation>제목과 메모(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>재생/일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>한 스텝 앞으로(&amp;F)</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>한 스텝 뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>Ten steps forward</source>
        <translation>열 스텝 앞으로</translation>
    </message>
    <message>
        <source>Ten steps back</source>
        <translation>열 스텝 뒤로</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>처음으로(&amp;S)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>끝으로(&amp;E)</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>빠르게(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>느리게(&amp;L)</translation>
    </message>
    <message>
        <source>Select the &amp;next optimizer</source>
        <translation>다음 최적화기 선택(&amp;N)</translation>
    </message>
    <message>
        <source>Many starts: the &amp;basin map…</source>
        <translation>여러 시작점: 유역 지도(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Keep this run to compare</source>
        <translation>비교를 위해 이 실행 남기기(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Draw again with another seed</source>
        <translation>다른 시드로 다시 뽑기(&amp;D)</translation>
    </message>
    <message>
        <source>Another &amp;random start</source>
        <translation>다른 무작위 시작점(&amp;R)</translation>
    </message>
    <message>
        <source>Run again with the &amp;values shown</source>
        <translation>표시된 값으로 다시 실행(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Level lines</source>
        <translation>등고선(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Gradient arrows</source>
        <translation>그래디언트 화살표(&amp;G)</translation>
    </message>
    <message>
        <source>Known &amp;minima</source>
        <translation>알려진 최솟값(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Trails</source>
        <translation>궤적(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>다음 스텝(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Descent direction</source>
        <translation>하강 방향(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Whole landscape</source>
        <translation>전체 지형(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>안내서(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Optimizers and their equations</source>
        <translation>최적화기와 수식(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>키보드(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Descent Lab</source>
        <translation>Descent Lab 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>테마(&amp;H)</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>언어(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Colours of the landscape</source>
        <translation>지형의 색(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>차트(&amp;H)</translation>
    </message>
    <message>
        <source>Charts &amp;against</source>
        <translation>차트 가로축(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Frames as a table (CSV)…</source>
        <translation>프레임 표(CSV)…</translation>
    </message>
    <message>
        <source>Run as JSON…</source>
        <translation>실행 결과(JSON)…</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>그림(PNG)…</translation>
    </message>
    <message>
        <source>Animation (GIF)…</source>
        <translation>애니메이션(GIF)…</translation>
    </message>
    <message>
        <source>PyTorch script…</source>
        <translation>PyTorch 스크립트…</translation>
    </message>
    <message>
        <source>{chart}: logarithmic axis</source>
        <translation>{chart}: 로그축</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>the reading of the table</source>
        <translation>표 읽기</translation>
    </message>
    <message>
        <source>the search for faults in the table</source>
        <translation>표의 오류 찾기</translation>
    </message>
    <message>
        <source>the derivatives of the formula</source>
        <translation>수식의 도함수 구하기</translation>
    </message>
    <message>
        <source>the inside of the step</source>
        <translation>스텝 안 살펴보기</translation>
    </message>
    <message>
        <source>the next step</source>
        <translation>다음 스텝 계산</translation>
    </message>
    <message>
        <source>the diagnosis</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>the trials of the remedies</source>
        <translation>처방 시험</translation>
    </message>
    <message>
        <source>the statuses along the run</source>
        <translation>실행 구간별 상태 판정</translation>
    </message>
    <message>
        <source>the map of the basins</source>
        <translation>유역 지도 만들기</translation>
    </message>
    <message>
        <source>the timing of the gradients</source>
        <translation>그래디언트 계산 시간 측정</translation>
    </message>
    <message>
        <source>the reading of the data</source>
        <translation>데이터 읽기</translation>
    </message>
    <message>
        <source>an equation</source>
        <translation>수식 그리기</translation>
    </message>
    <message>
        <source>the export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>the table of the contenders</source>
        <translation>참가자 표 만들기</translation>
    </message>
    <message>
        <source>the equations of the derivatives</source>
        <translation>도함수 식 구하기</translation>
    </message>
    <message>
        <source>the study of the batch sizes</source>
        <translation>배치 크기 비교</translation>
    </message>
    <message>
        <source>the stages of the update</source>
        <translation>업데이트 단계 계산</translation>
    </message>
    <message>
        <source>the plane of the loss</source>
        <translation>손실 평면 계산</translation>
    </message>
    <message>
        <source>the reading of the program&apos;s parts</source>
        <translation>프로그램 구성 요소 불러오기</translation>
    </message>
    <message>
        <source>the way to the step</source>
        <translation>해당 스텝까지 다시 계산</translation>
    </message>
    <message>
        <source>the numbers of the step</source>
        <translation>스텝의 수치 표시</translation>
    </message>
    <message>
        <source>the history of the step</source>
        <translation>스텝 기록 정리</translation>
    </message>
</context>
<context>
    <name>BasinsDialog</name>
    <message>
        <source>The map could not be made.</source>
        <translation>지도를 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>Many starts: {label}</source>
        <translation>여러 시작점: {label}</translation>
    </message>
    <message>
        <source>Map of the basins</source>
        <translation>유역의 지도</translation>
    </message>
    <message>
        <source>Each point is a start. The descents from all of them are being made …</source>
        <translation>각 점이 시작점입니다. 모든 시작점에서 하강을 계산하는 중입니다…</translation>
    </message>
    <message>
        <source>Starts of one colour end in the same known minimum after {steps} steps; {share} of all arrive in one. Click a point to start there.</source>
        <translation>같은 색의 시작점은 {steps}스텝 뒤에 알려진 같은 최솟값에 이릅니다. 전체의 {share}가 그 가운데 하나에 도착합니다. 점을 클릭하면 그곳에서 시작합니다.</translation>
    </message>
</context>
<context>
    <name>BatchEditor</name>
    <message>
        <source>All samples in every step</source>
        <translation>스텝마다 모든 샘플</translation>
    </message>
</context>
<context>
    <name>CatalogPopup</name>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>그래디언트 노름</translation>
    </message>
    <message>
        <source>Step length</source>
        <translation>스텝 길이</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>gradient evaluations</source>
        <translation>그래디언트 계산 횟수</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>peak memory of a gradient, kB</source>
        <translation>그래디언트의 최대 메모리, kB</translation>
    </message>
    <message>
        <source>compute time, ms</source>
        <translation>계산 시간, ms</translation>
    </message>
</context>
<context>
    <name>ClassesEditor</name>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Keep at least two classes.</source>
        <translation>클래스를 두 개 이상 남겨 두세요.</translation>
    </message>
</context>
<context>
    <name>ColumnsEditor</name>
    <message>
        <source>Features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>This column does not hold numbers only.</source>
        <translation>이 열에는 숫자가 아닌 값이 있습니다.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>new</source>
        <translation>새로 생김</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>없어짐</translation>
    </message>
    <message>
        <source>Final loss</source>
        <translation>최종 손실</translation>
    </message>
    <message>
        <source>Lowest loss</source>
        <translation>최저 손실</translation>
    </message>
    <message>
        <source>Steps to a loss of {level}</source>
        <translation>손실 {level}까지의 스텝</translation>
    </message>
    <message>
        <source>Gradients to a loss of {level}</source>
        <translation>손실 {level}까지의 그래디언트</translation>
    </message>
    <message>
        <source>Steps made</source>
        <translation>실행한 스텝</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>종료 이유</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>most steps</source>
        <translation>최대 스텝 수</translation>
    </message>
    <message>
        <source>most samples</source>
        <translation>최대 샘플 수</translation>
    </message>
    <message>
        <source>divergence</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>small slope</source>
        <translation>작은 기울기</translation>
    </message>
    <message>
        <source>small change</source>
        <translation>작은 변화</translation>
    </message>
    <message>
        <source>short step</source>
        <translation>짧은 스텝</translation>
    </message>
    <message>
        <source>target loss</source>
        <translation>목표 손실</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화기</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Batches of its own</source>
        <translation>자기만의 배치</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>지형</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Loss function</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>Samples that arrive</source>
        <translation>도착하는 샘플</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작점</translation>
    </message>
    <message>
        <source>Changes during the run</source>
        <translation>실행 중의 변경</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>지정 스텝</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>구분 기호</translation>
    </message>
    <message>
        <source>Data and model</source>
        <translation>데이터와 모델</translation>
    </message>
    <message>
        <source>all samples</source>
        <translation>모든 샘플</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Keep this run</source>
        <translation>이 실행 남기기</translation>
    </message>
    <message>
        <source>Keep a run, change something, and run again: the difference is shown here.</source>
        <translation>실행을 하나 남기고 무언가를 바꾸어 다시 실행하면, 차이가 여기에 보입니다.</translation>
    </message>
    <message>
        <source>A run of another problem is put away, for its losses cannot be compared; it comes back with it.</source>
        <translation>다른 문제의 실행은 손실을 비교할 수 없어 치워 두었습니다. 그 문제로 돌아가면 다시 나타납니다.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>바뀐 것이 없습니다.</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>바뀐 것</translation>
    </message>
    <message>
        <source>Four runs are kept. Remove one to keep another.</source>
        <translation>실행 네 개를 남겨 두었습니다. 다른 것을 남기려면 하나를 제거하세요.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>그 결과</translation>
    </message>
</context>
<context>
    <name>ContenderCard</name>
    <message>
        <source>Press to look at this one: its slices, its batch, its steps.</source>
        <translation>누르면 이 참가자의 단면, 배치, 스텝을 보여 줍니다.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>설정 더 보기</translation>
    </message>
    <message>
        <source>All samples in every step.</source>
        <translation>스텝마다 모든 샘플을 씁니다.</translation>
    </message>
    <message>
        <source>Their losses are summed.</source>
        <translation>손실을 모두 더합니다.</translation>
    </message>
</context>
<context>
    <name>ContenderDetails</name>
    <message>
        <source>Optimizer</source>
        <translation>최적화기</translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>색…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Colour of {label}</source>
        <translation>{label}의 색</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>ContendersPanel</name>
    <message>
        <source>Add optimizer</source>
        <translation>최적화기 추가</translation>
    </message>
    <message>
        <source>Compare batch sizes</source>
        <translation>배치 크기 비교</translation>
    </message>
    <message>
        <source>The first optimizer with all samples in every step, with mini-batches, and sample by sample.</source>
        <translation>첫 번째 최적화기를 스텝마다 모든 샘플로, 미니배치로, 샘플 하나씩으로 실행합니다.</translation>
    </message>
    <message>
        <source>Contenders</source>
        <translation>참가자</translation>
    </message>
    <message>
        <source>Full batch</source>
        <translation>전체 배치</translation>
    </message>
    <message>
        <source>Mini-batch, m = {size}</source>
        <translation>미니배치, m = {size}</translation>
    </message>
    <message>
        <source>Online, m = 1</source>
        <translation>온라인, m = 1</translation>
    </message>
</context>
<context>
    <name>ContendersTable</name>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>What is equal</source>
        <translation>무엇을 같게 할지</translation>
    </message>
    <message>
        <source>Numbers of the contenders</source>
        <translation>참가자별 수치</translation>
    </message>
    <message>
        <source>Every contender as it stands at this step.</source>
        <translation>이 스텝에서 각 참가자의 상태입니다.</translation>
    </message>
    <message>
        <source>Every contender when it had touched as many samples as the thriftiest by now.</source>
        <translation>지금 가장 아낀 참가자만큼 샘플을 썼을 때 각 참가자의 상태입니다.</translation>
    </message>
    <message>
        <source>Every contender when it had asked for as many gradients as the thriftiest by now.</source>
        <translation>지금 가장 아낀 참가자만큼 그래디언트를 요청했을 때 각 참가자의 상태입니다.</translation>
    </message>
    <message>
        <source>Every contender when it had computed for as long as the quickest by now.</source>
        <translation>모든 참가자를, 지금까지 가장 빨리 계산한 참가자와 같은 시간을 썼을 때로 보여 줍니다.</translation>
    </message>
    <message>
        <source>At the same</source>
        <translation>같은 기준</translation>
    </message>
    <message>
        <source>Contender</source>
        <translation>참가자</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>What the diagnosis says; the tab “Why?” gives the evidence.</source>
        <translation>진단한 상태입니다. 근거는 “왜?” 탭에 있습니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>The loss at θ; of data the mean over all of them. The lowest is bold.</source>
        <translation>θ에서의 손실입니다. 데이터를 학습할 때는 전체 데이터의 평균입니다. 가장 낮은 값을 굵게 씁니다.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>The share of training samples whose class is right.</source>
        <translation>학습용 샘플 가운데 클래스를 맞힌 비율입니다.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>그래디언트 노름</translation>
    </message>
    <message>
        <source>The length of the gradient: how steep the loss is at θ.</source>
        <translation>그래디언트의 길이, 곧 θ에서 손실이 얼마나 가파른지입니다.</translation>
    </message>
    <message>
        <source>Step length</source>
        <translation>스텝 길이</translation>
    </message>
    <message>
        <source>How far the last step went.</source>
        <translation>마지막 스텝에서 움직인 거리입니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>The rate that the last step used.</source>
        <translation>마지막 스텝에 쓴 학습률입니다.</translation>
    </message>
    <message>
        <source>The step of the run.</source>
        <translation>실행의 스텝입니다.</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <source>The gradients that the optimizer has asked for.</source>
        <translation>최적화기가 요청한 그래디언트의 수입니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>The samples that the gradients have touched.</source>
        <translation>그래디언트 계산에 사용한 샘플의 수입니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>How often the data were passed over: samples touched, divided by n.</source>
        <translation>데이터를 훑은 횟수, 곧 사용한 샘플을 n으로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Gradients times the time one takes on this machine. It is an estimate.</source>
        <translation>그래디언트 수에 이 컴퓨터에서 하나에 걸리는 시간을 곱한 추정값입니다.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>What one gradient holds in memory: the batch, the outputs of all layers, the gradient.</source>
        <translation>그래디언트 하나가 메모리에 담는 것, 곧 배치, 모든 층의 출력, 그래디언트입니다.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>CsvEditor</name>
    <message>
        <source>No file is chosen yet.</source>
        <translation>아직 고른 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Choose at least one feature that is not the target.</source>
        <translation>타깃이 아닌 특성을 하나 이상 고르세요.</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>column &quot;{column}&quot; is listed twice</source>
        <translation>열 &quot;{column}&quot;: 두 번 적혀 있습니다</translation>
    </message>
    <message>
        <source>column &quot;{column}&quot; cannot be a feature and the target</source>
        <translation>열 &quot;{column}&quot;: 특성이면서 타깃일 수는 없습니다</translation>
    </message>
    <message>
        <source>{name} is empty</source>
        <translation>{name}: 비어 있는 파일입니다</translation>
    </message>
    <message>
        <source>column &quot;{column}&quot; has no label &quot;{label}&quot;</source>
        <translation>열 &quot;{column}&quot;에 레이블 &quot;{label}&quot; 항목이 없습니다</translation>
    </message>
    <message>
        <source>row {row} of {name}, column &quot;{column}&quot;: {complaint}</source>
        <translation>{name}의 {row}행, 열 &quot;{column}&quot;: {complaint}</translation>
    </message>
    <message>
        <source>{name} has a header but no rows</source>
        <translation>{name}: 머리글만 있고 행이 없습니다</translation>
    </message>
    <message>
        <source>{name} has no column &quot;{column}&quot;; its columns are {known}</source>
        <translation>{name}에 열 &quot;{column}&quot; 항목이 없습니다. 있는 열: {known}</translation>
    </message>
    <message>
        <source>the header of {name} names column &quot;{column}&quot; {count} times</source>
        <translation>{name}의 머리글에 열 &quot;{column}&quot; 항목이 {count}번 나옵니다</translation>
    </message>
    <message>
        <source>row {row} of {name} has {count} fields, but the header has {width}</source>
        <translation>{name}의 {row}행: 칸이 {count}개인데 머리글은 {width}개입니다</translation>
    </message>
    <message>
        <source>the cell is empty</source>
        <translation>칸이 비어 있습니다</translation>
    </message>
    <message>
        <source>&quot;{cell}&quot; is not a finite number</source>
        <translation>&quot;{cell}&quot; 값은 유한한 수가 아닙니다</translation>
    </message>
    <message>
        <source>&quot;{cell}&quot; is not a number; write the decimal sign as a point</source>
        <translation>&quot;{cell}&quot; 값은 수가 아닙니다. 소수점은 점으로 쓰세요</translation>
    </message>
    <message>
        <source>&quot;{cell}&quot; is not a number</source>
        <translation>&quot;{cell}&quot; 값은 수가 아닙니다</translation>
    </message>
    <message>
        <source>{name} is a folder, not a file</source>
        <translation>{name}: 파일이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>{name} is larger than {most} bytes</source>
        <translation>{name}: {most}바이트보다 큽니다</translation>
    </message>
    <message>
        <source>the file {name} does not exist</source>
        <translation>파일 {name}: 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation>{name}: 읽을 수 없습니다({reason})</translation>
    </message>
    <message>
        <source>{name} is UTF-32 text; save it as UTF-8</source>
        <translation>{name} 파일은 UTF-32 텍스트입니다. UTF-8로 저장하세요</translation>
    </message>
    <message>
        <source>{name} is UTF-16 text; save it as UTF-8</source>
        <translation>{name}: UTF-16 텍스트입니다. UTF-8로 저장하세요</translation>
    </message>
    <message>
        <source>row {row} of {name} is not UTF-8 text; save the file as UTF-8</source>
        <translation>{name}의 {row}행: UTF-8 텍스트가 아닙니다. 파일을 UTF-8로 저장하세요</translation>
    </message>
    <message>
        <source>row {row} of {name} begins a quotation that is never closed</source>
        <translation>{name} 파일의 {row}행에서 시작된 따옴표가 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>row {row} of {name} is not a line of a table: {reason}</source>
        <translation>{name}의 {row}행: 표의 줄이 아닙니다({reason})</translation>
    </message>
    <message>
        <source>column &quot;{column}&quot; has the same value in every row and cannot be standardized</source>
        <translation>열 &quot;{column}&quot;: 모든 행의 값이 같아 표준화할 수 없습니다</translation>
    </message>
    <message>
        <source>column &quot;{column}&quot; of {name} has the same value in every row and cannot be standardized</source>
        <translation>{name} 파일의 &quot;{column}&quot; 열은 모든 행의 값이 같아 표준화할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>DataLoading</name>
    <message>
        <source>Pre-training …</source>
        <translation>사전 학습 중…</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} 읽는 중…</translation>
    </message>
    <message>
        <source>It was cancelled; nothing has changed.</source>
        <translation>취소했으며, 바뀐 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>DataPreview</name>
    <message>
        <source>Your data: {name}</source>
        <translation>내 데이터: {name}</translation>
    </message>
    <message>
        <source>Standardize the features</source>
        <translation>특성 표준화</translation>
    </message>
    <message>
        <source>Each feature is centred on 0 and scaled to a standard deviation of 1.</source>
        <translation>각 특성의 중심을 0으로, 표준 편차를 1로 맞춥니다.</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>이 열 사용</translation>
    </message>
    <message>
        <source>Choose at least one feature that is not the target.</source>
        <translation>타깃이 아닌 특성을 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>파일을 읽는 중입니다…</translation>
    </message>
    <message>
        <source>Samples: {count}.</source>
        <translation>샘플: {count}개.</translation>
    </message>
    <message>
        <source>Different values of the target: {count}.</source>
        <translation>서로 다른 타깃 값: {count}개.</translation>
    </message>
    <message>
        <source>The first row should name the columns, but it holds numbers only.</source>
        <translation>첫 행에는 열 이름이 있어야 하는데 숫자만 있습니다.</translation>
    </message>
    <message>
        <source>Features: {count}. Target: {target}.</source>
        <translation>특성: {count}개. 타깃: {target}.</translation>
    </message>
    <message>
        <source>{encoding} text. {numeric} of {count} columns hold numbers.</source>
        <translation>{encoding} 텍스트입니다. 열 {count}개 중 {numeric}개에 숫자가 있습니다.</translation>
    </message>
    <message>
        <source>Columns parted by</source>
        <translation>열을 나누는 문자</translation>
    </message>
    <message>
        <source>A feature.</source>
        <translation>특성입니다.</translation>
    </message>
    <message>
        <source>The target.</source>
        <translation>타깃입니다.</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>처음 몇 행</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>CSV file</source>
        <translation>CSV 파일</translation>
    </message>
    <message>
        <source>Your own table, one sample in each row.</source>
        <translation>한 행에 샘플이 하나씩 있는 내 표입니다.</translation>
    </message>
    <message>
        <source>Noisy line</source>
        <translation>노이즈 낀 직선</translation>
    </message>
    <message>
        <source>A slope and an intercept to find: θ has just two numbers.</source>
        <translation>찾을 것은 기울기와 절편뿐이라 θ는 수 두 개입니다.</translation>
    </message>
    <message>
        <source>Sine wave</source>
        <translation>사인파</translation>
    </message>
    <message>
        <source>A wave that no line fits; finding its frequency is full of local minima.</source>
        <translation>직선으로는 맞출 수 없는 물결이며, 진동수를 찾는 길은 지역 최솟값투성이입니다.</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>두 개의 달</translation>
    </message>
    <message>
        <source>No straight line separates the classes; a hidden layer does.</source>
        <translation>어떤 직선도 두 클래스를 나누지 못하지만 은닉층이 있으면 나눕니다.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>동심원</translation>
    </message>
    <message>
        <source>One class surrounds the other.</source>
        <translation>한 클래스가 다른 클래스를 둘러쌉니다.</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>나선</translation>
    </message>
    <message>
        <source>Arms wound around each other: hard for a small network.</source>
        <translation>서로 감긴 팔이라 작은 신경망에는 어렵습니다.</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>덩어리</translation>
    </message>
    <message>
        <source>Round clouds: straight lines separate them while they are apart.</source>
        <translation>둥근 구름들이며, 서로 떨어져 있으면 직선으로 나뉩니다.</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>배타적 논리합</translation>
    </message>
    <message>
        <source>Opposite quarters share a class: the classic case that one layer cannot learn.</source>
        <translation>마주 보는 사분면이 같은 클래스입니다. 한 층으로는 배울 수 없는 고전적인 예입니다.</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>붓꽃</translation>
    </message>
    <message>
        <source>Three species from four lengths; one species is easy, two overlap.</source>
        <translation>네 가지 길이로 세 품종을 가립니다. 하나는 쉽고 둘은 겹칩니다.</translation>
    </message>
    <message>
        <source>Diabetes progression</source>
        <translation>당뇨병 진행도</translation>
    </message>
    <message>
        <source>A noisy regression whose features differ in scale; it shows why one standardizes.</source>
        <translation>특성의 크기가 제각각인 노이즈 많은 회귀로, 왜 표준화하는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>유방암</translation>
    </message>
    <message>
        <source>Two classes from thirty features of very different scales.</source>
        <translation>크기가 아주 다른 서른 개의 특성으로 두 클래스를 나눕니다.</translation>
    </message>
    <message>
        <source>Wine cultivars</source>
        <translation>와인 품종</translation>
    </message>
    <message>
        <source>Three classes that separate well once standardized.</source>
        <translation>표준화하면 세 클래스가 잘 나뉩니다.</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>손글씨 숫자</translation>
    </message>
    <message>
        <source>Ten classes from 64 pixels: small batches pay off here.</source>
        <translation>64개 픽셀로 열 클래스를 나누며, 작은 배치가 효과를 냅니다.</translation>
    </message>
</context>
<context>
    <name>DelimiterCombo</name>
    <message>
        <source>Columns parted by</source>
        <translation>열을 나누는 문자</translation>
    </message>
    <message>
        <source>What stands between two columns. Choose it, or type another sign.</source>
        <translation>두 열 사이에 있는 문자입니다. 고르거나 다른 문자를 입력하세요.</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>쉼표 ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>세미콜론 ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>세로줄 |</translation>
    </message>
    <message>
        <source>space</source>
        <translation>공백</translation>
    </message>
</context>
<context>
    <name>Derivative</name>
    <message>
        <source>Here the loss has no slope.</source>
        <translation>여기서는 손실에 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>The slope is positive: the loss grows to the right and falls to the left. Descent goes left.</source>
        <translation>기울기가 양수입니다. 손실은 오른쪽으로 커지고 왼쪽으로 작아지므로, 하강은 왼쪽으로 갑니다.</translation>
    </message>
    <message>
        <source>The slope is negative: the loss falls to the right and grows to the left. Descent goes right.</source>
        <translation>기울기가 음수입니다. 손실은 오른쪽으로 작아지고 왼쪽으로 커지므로, 하강은 오른쪽으로 갑니다.</translation>
    </message>
    <message>
        <source>The slope is zero and the curve bends upwards: this is a minimum.</source>
        <translation>기울기가 0이고 곡선이 위로 휘어 있습니다. 최솟값입니다.</translation>
    </message>
    <message>
        <source>The slope is zero and the curve bends downwards: this is a maximum.</source>
        <translation>기울기가 0이고 곡선이 아래로 휘어 있습니다. 최댓값입니다.</translation>
    </message>
    <message>
        <source>The slope is zero: the tangent is level here.</source>
        <translation>기울기가 0입니다. 여기서 접선은 수평입니다.</translation>
    </message>
    <message>
        <source>h is so small that x + h is x itself: no difference is left.</source>
        <translation>h가 너무 작아 x + h가 x와 같습니다. 차이가 남지 않습니다.</translation>
    </message>
    <message>
        <source>h is so small that rounding spoils the difference.</source>
        <translation>h가 너무 작아 반올림이 차이를 망칩니다.</translation>
    </message>
    <message>
        <source>As h shrinks, the secant closes onto the tangent.</source>
        <translation>h가 작아질수록 할선이 접선에 다가갑니다.</translation>
    </message>
    <message>
        <source>Here the loss has no gradient.</source>
        <translation>여기서는 손실에 그래디언트가 없습니다.</translation>
    </message>
    <message>
        <source>The gradient is zero: no direction leads up or down at first.</source>
        <translation>그래디언트가 0입니다. 처음에는 어느 방향도 오르거나 내려가지 않습니다.</translation>
    </message>
    <message>
        <source>The loss grows fastest along ∇f and falls fastest along −∇f, across the level line.</source>
        <translation>손실은 등고선을 가로질러 ∇f 쪽으로 가장 빨리 커지고 −∇f 쪽으로 가장 빨리 작아집니다.</translation>
    </message>
    <message>
        <source>u runs along the level line, where the loss stays the same.</source>
        <translation>u는 손실이 변하지 않는 등고선을 따라갑니다.</translation>
    </message>
    <message>
        <source>Along u the loss grows.</source>
        <translation>u를 따라가면 손실이 커집니다.</translation>
    </message>
    <message>
        <source>Along u the loss falls.</source>
        <translation>u를 따라가면 손실이 작아집니다.</translation>
    </message>
    <message>
        <source>Curve, its derivative and the secant&apos;s error</source>
        <translation>곡선과 도함수, 할선의 오차</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>전진 차분</translation>
    </message>
    <message>
        <source>central</source>
        <translation>중심 차분</translation>
    </message>
    <message>
        <source>rounding, ε|f|/h</source>
        <translation>반올림, ε|f|/h</translation>
    </message>
    <message>
        <source>Map with gradient and directional slope</source>
        <translation>그래디언트와 방향 기울기의 지도</translation>
    </message>
    <message>
        <source>A slope can be drawn for one or two parameters. Here are more.</source>
        <translation>기울기는 매개변수가 하나나 둘일 때만 그릴 수 있습니다. 여기에는 더 많습니다.</translation>
    </message>
    <message>
        <source>Follow the ball</source>
        <translation>공 따라가기</translation>
    </message>
    <message>
        <source>Slope in numbers</source>
        <translation>기울기의 수치</translation>
    </message>
    <message>
        <source>Step of the secant, h</source>
        <translation>할선의 간격 h</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Divide h by 10</source>
        <translation>h를 10으로 나누기</translation>
    </message>
    <message>
        <source>Shrink h</source>
        <translation>h 줄이기</translation>
    </message>
    <message>
        <source>Gradient in numbers</source>
        <translation>그래디언트의 수치</translation>
    </message>
    <message>
        <source>Angle of u in degrees</source>
        <translation>u의 각도(도)</translation>
    </message>
    <message>
        <source>Turn u to ∇f</source>
        <translation>u를 ∇f 쪽으로</translation>
    </message>
    <message>
        <source>Place of the point, {axis}</source>
        <translation>점의 위치 {axis}</translation>
    </message>
    <message>
        <source>In a larger window the derivatives stand here as equations.</source>
        <translation>창을 키우면 도함수가 여기에 수식으로 나타납니다.</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>The loss is {value}.</source>
        <translation>손실은 {value}입니다.</translation>
    </message>
    <message>
        <source>The lowest loss known anywhere is {value}.</source>
        <translation>어디서든 알려진 가장 낮은 손실은 {value}입니다.</translation>
    </message>
    <message>
        <source>No loss can be lower than {value}.</source>
        <translation>손실은 {value}보다 낮아질 수 없습니다.</translation>
    </message>
    <message>
        <source>The loss of the last steps is {value} on average.</source>
        <translation>최근 스텝의 평균 손실은 {value}입니다.</translation>
    </message>
    <message>
        <source>The slope is {value}.</source>
        <translation>기울기는 {value}입니다.</translation>
    </message>
    <message>
        <source>Across the whole picture this slope would lower the loss by {value} of its range.</source>
        <translation>그림 전체를 가로질러도 이 기울기로는 손실이 그 범위의 {value}만큼만 줄어듭니다.</translation>
    </message>
    <message>
        <source>The smallest curvature is {value}.</source>
        <translation>가장 작은 곡률은 {value}입니다.</translation>
    </message>
    <message>
        <source>The largest curvature is {value}.</source>
        <translation>가장 큰 곡률은 {value}입니다.</translation>
    </message>
    <message>
        <source>The ground bends {value} times more across than along.</source>
        <translation>지형은 골짜기 방향보다 가로 방향으로 {value}배 더 휘어 있습니다.</translation>
    </message>
    <message>
        <source>The learning rate is {value}.</source>
        <translation>학습률은 {value}입니다.</translation>
    </message>
    <message>
        <source>Here a learning rate is stable up to {value}.</source>
        <translation>여기서는 학습률이 {value} 이하라야 안정합니다.</translation>
    </message>
    <message>
        <source>The nearest known minimum is {value} away.</source>
        <translation>가장 가까운 알려진 최솟값까지의 거리는 {value}입니다.</translation>
    </message>
    <message>
        <source>Each step takes away {value} % of the loss that is left.</source>
        <translation>스텝마다 남은 손실의 {value}%가 줄어듭니다.</translation>
    </message>
    <message>
        <source>The last step was {value} long.</source>
        <translation>마지막 스텝의 길이는 {value}입니다.</translation>
    </message>
    <message>
        <source>Across the valley {value} % of the steps turn back.</source>
        <translation>골짜기를 가로지르는 스텝의 {value}%가 되돌아옵니다.</translation>
    </message>
    <message>
        <source>Of the way covered only {value} % remains; the rest was undone.</source>
        <translation>지나온 길 가운데 {value}%만 남고 나머지는 되돌려졌습니다.</translation>
    </message>
    <message>
        <source>The newest steps are {value} times as long as those before.</source>
        <translation>최근 스텝은 그 이전 스텝보다 {value}배 깁니다.</translation>
    </message>
    <message>
        <source>Of the way covered by the last steps only {value} % remains.</source>
        <translation>최근 스텝이 지나온 길 가운데 {value}%만 남았습니다.</translation>
    </message>
    <message>
        <source>On average only {value} % of the slope points one way.</source>
        <translation>평균하면 기울기의 {value}%만 한 방향을 가리킵니다.</translation>
    </message>
    <message>
        <source>Raise the learning rate to {rate}, {factor} times as much, so that a step here is {length} long.</source>
        <translation>스텝 길이가 {length}만큼 되도록 학습률을 지금의 {factor}배인 {rate}까지 높이세요.</translation>
    </message>
    <message>
        <source>Lower the learning rate to {rate}; along the way it was stable only up to {limit}.</source>
        <translation>학습률을 {rate}까지 낮추세요. 지나온 길에서는 {limit}까지만 안정했습니다.</translation>
    </message>
    <message>
        <source>Lower the learning rate to {rate}, so that a step does not overshoot.</source>
        <translation>스텝이 지나치지 않도록 학습률을 {rate}까지 낮추세요.</translation>
    </message>
    <message>
        <source>Lower the learning rate to {rate}: the smaller the steps, the smaller the ball of noise.</source>
        <translation>학습률을 {rate}까지 낮추세요. 스텝이 작을수록 맴도는 범위도 좁아집니다.</translation>
    </message>
    <message>
        <source>Use Adam with a rate of {rate}: each coordinate steps about that far, however flat the ground is.</source>
        <translation>학습률 {rate}의 Adam을 쓰세요. 지형이 아무리 평평해도 각 좌표가 그만큼씩 움직입니다.</translation>
    </message>
    <message>
        <source>Use Newton&apos;s method: it divides by the curvature, so a ravine looks like a round bowl.</source>
        <translation>뉴턴법을 쓰세요. 곡률로 나누므로 협곡도 둥근 그릇처럼 보입니다.</translation>
    </message>
    <message>
        <source>Raise the learning rate to {rate}; here up to {limit} is stable.</source>
        <translation>학습률을 {rate}까지 높이세요. 여기서는 {limit}까지 안정합니다.</translation>
    </message>
    <message>
        <source>Halve the learning rate to {rate}: the zigzag across dies out; along, it takes twice as many steps.</source>
        <translation>학습률을 절반인 {rate}까지 낮추세요. 가로지르는 지그재그가 잦아들지만, 골짜기를 따라가는 데에는 스텝이 두 배로 듭니다.</translation>
    </message>
    <message>
        <source>Raise the learning rate to {rate}: this minimum holds no rate above {limit}, and tried from here it leaves.</source>
        <translation>학습률을 {rate}까지 높이세요. 이 최솟값은 {limit}보다 큰 학습률을 붙잡지 못하며, 여기서 시험해 보니 빠져나갑니다.</translation>
    </message>
    <message>
        <source>Give it momentum, μ = {momentum}: steps in one direction add up, and steps to and fro cancel.</source>
        <translation>모멘텀 μ = {momentum}을 주세요. 같은 방향의 스텝은 쌓이고 오가는 스텝은 상쇄됩니다.</translation>
    </message>
    <message>
        <source>Begin again with momentum μ = {momentum}: it rolls through this minimum on the way.</source>
        <translation>모멘텀 μ = {momentum}으로 다시 시작하세요. 가는 길에 이 최솟값을 굴러서 지나갑니다.</translation>
    </message>
    <message>
        <source>Begin again with a saddle-free Newton&apos;s method: with the size of each curvature, saddles repel.</source>
        <translation>안장점 회피를 켠 뉴턴법으로 다시 시작하세요. 각 곡률의 크기를 쓰면 안장점이 점을 밀어냅니다.</translation>
    </message>
    <message>
        <source>Lower the temperature to {temperature}: it alone says how far the point is shaken about.</source>
        <translation>온도를 {temperature}까지 낮추세요. 점이 얼마나 멀리 흔들리는지는 온도만이 정합니다.</translation>
    </message>
    <message>
        <source>Let the learning rate fall to a hundredth over {steps} steps.</source>
        <translation>학습률이 {steps}스텝에 걸쳐 100분의 1까지 줄어들게 하세요.</translation>
    </message>
    <message>
        <source>Let the learning rate fall to zero over {steps} steps, along a cosine.</source>
        <translation>학습률이 {steps}스텝에 걸쳐 코사인을 따라 0까지 줄어들게 하세요.</translation>
    </message>
    <message>
        <source>Start from {point}, the lowest of a few points spread over the picture.</source>
        <translation>그림에 흩어 놓은 몇 점 가운데 가장 낮은 {point}에서 시작하세요.</translation>
    </message>
    <message>
        <source>Start from random weights (Xavier), so that no two neurons are alike.</source>
        <translation>어떤 두 뉴런도 같지 않도록 무작위 가중치(Xavier)로 시작하세요.</translation>
    </message>
    <message>
        <source>Start from another draw of the weights: seed {seed}.</source>
        <translation>가중치를 다시 뽑아 시작하세요. 시드는 {seed}입니다.</translation>
    </message>
    <message>
        <source>Start from {point}, a small push away along the way down.</source>
        <translation>내려가는 쪽으로 조금 밀어낸 {point}에서 시작하세요.</translation>
    </message>
    <message>
        <source>Try many starts and see which basin each of them ends in.</source>
        <translation>여러 시작점을 시험해 각각 어느 유역에서 끝나는지 보세요.</translation>
    </message>
    <message>
        <source>Add noise of size {sigma} to the gradient: it shakes the point loose, as mini-batches do.</source>
        <translation>그래디언트에 크기 {sigma}의 노이즈를 더하세요. 미니배치처럼 점을 흔들어 풀어 줍니다.</translation>
    </message>
    <message>
        <source>Begin again with standardized features: features of one scale make a rounder bowl.</source>
        <translation>특성을 표준화하고 다시 시작하세요. 특성의 척도가 같으면 그릇이 더 둥글어집니다.</translation>
    </message>
    <message>
        <source>Use batches of {size} samples: their noise shakes the point loose.</source>
        <translation>샘플 {size}개짜리 배치를 쓰세요. 그 노이즈가 점을 흔들어 풀어 줍니다.</translation>
    </message>
    <message>
        <source>Use batches of {size} samples: their gradients scatter less.</source>
        <translation>샘플 {size}개짜리 배치를 쓰세요. 그래디언트가 덜 흩어집니다.</translation>
    </message>
    <message>
        <source>It is too early to tell: a trend takes {fewest} steps.</source>
        <translation>아직 판단하기 이릅니다. 추세를 보려면 {fewest}스텝이 필요합니다.</translation>
    </message>
    <message>
        <source>The loss falls: each step takes away {fall} % of what is left.</source>
        <translation>손실이 줄고 있습니다. 스텝마다 남은 손실의 {fall}%가 줄어듭니다.</translation>
    </message>
    <message>
        <source>The loss falls; it is the lowest known so far.</source>
        <translation>손실이 줄고 있으며, 지금까지 알려진 가장 낮은 값입니다.</translation>
    </message>
    <message>
        <source>The loss falls on the whole, though not in every step.</source>
        <translation>스텝마다 그렇지는 않지만 손실이 대체로 줄고 있습니다.</translation>
    </message>
    <message>
        <source>The loss falls, but the learning rate is too small: {rate}, where {limit} would still be stable.</source>
        <translation>손실은 줄지만 학습률({rate})이 너무 작습니다. {limit}까지는 안정할 것입니다.</translation>
    </message>
    <message>
        <source>The point stands still. Its surroundings do not tell what kind of point this is.</source>
        <translation>점이 멈춰 있습니다. 주변만 보아서는 어떤 점인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The run has met its stop condition at a loss of {loss}.</source>
        <translation>손실 {loss}에서 종료 조건을 만족했습니다.</translation>
    </message>
    <message>
        <source>This is the global minimum: the loss is {loss}, and the lowest value of all is {best}.</source>
        <translation>전역 최솟값입니다. 손실은 {loss}이고, 전체에서 가장 낮은 값은 {best}입니다.</translation>
    </message>
    <message>
        <source>This is the global minimum: the slope is zero, and a convex problem has no other minimum.</source>
        <translation>전역 최솟값입니다. 기울기가 0이고, 볼록한 문제에는 다른 최솟값이 없습니다.</translation>
    </message>
    <message>
        <source>The loss is {loss}, and it can never fall below {best}.</source>
        <translation>손실은 {loss}이며, {best} 아래로는 결코 내려갈 수 없습니다.</translation>
    </message>
    <message>
        <source>The point is caught in a local minimum: the loss is {loss}, while {best} is known elsewhere.</source>
        <translation>점이 지역 최솟값에 갇혔습니다. 손실은 {loss}인데 다른 곳에는 {best}도 알려져 있습니다.</translation>
    </message>
    <message>
        <source>The slope is zero and the ground rises to all sides: a local minimum. No lower loss is known elsewhere.</source>
        <translation>기울기가 0이고 사방으로 지형이 높아지는 지역 최솟값입니다. 다른 곳에도 더 낮은 손실은 알려져 있지 않습니다.</translation>
    </message>
    <message>
        <source>The point is on a plateau: the slope is only {slope}, so η‖∇f‖ is {length}, and hardly anything moves.</source>
        <translation>점이 고원에 있습니다. 기울기가 {slope}뿐이고 η‖∇f‖도 {length}뿐이라 거의 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>The point is held by a saddle: there is hardly any slope, but the ground falls one way (curvature {lowest}) and rises another ({highest}).</source>
        <translation>점이 안장점에 붙잡혔습니다. 기울기는 거의 없지만 지형이 한쪽으로는 낮아지고(곡률 {lowest}) 다른 쪽으로는 높아집니다({highest}).</translation>
    </message>
    <message>
        <source>The point is held by a saddle: there is neither slope nor curvature here, but around it the ground falls in {valleys} directions and rises in between.</source>
        <translation>점이 안장점에 붙잡혔습니다. 여기에는 기울기도 곡률도 없지만, 둘레의 지형은 {valleys}개 방향으로 낮아지고 그 사이에서는 높아집니다.</translation>
    </message>
    <message>
        <source>The point zigzags in a ravine that bends {condition} times more across than along. Each step takes away only {fall} % of the loss that is left.</source>
        <translation>길이 방향보다 가로 방향으로 {condition}배 더 휜 협곡에서 점이 지그재그로 움직입니다. 스텝마다 남은 손실의 {fall}%만 줄어듭니다.</translation>
    </message>
    <message>
        <source>The point creeps along a ravine: its steep sides allow a learning rate of {limit} at most, and along the floor that is slow.</source>
        <translation>점이 협곡을 기어갑니다. 가파른 벽 때문에 학습률을 {limit}까지만 쓸 수 있어 바닥을 따라가는 길이 느립니다.</translation>
    </message>
    <message>
        <source>The steps jump to and fro and the loss does not fall: the learning rate {rate} is above {factor}/λmax = {limit}.</source>
        <translation>스텝이 이리저리 오가며 손실이 줄지 않습니다. 학습률({rate})이 {factor}/λmax = {limit}보다 큽니다.</translation>
    </message>
    <message>
        <source>The steps undo one another and the loss does not fall: only {net} % of the way remains.</source>
        <translation>스텝들이 서로를 되돌려 손실이 줄지 않습니다. 지나온 길의 {net}%만 남습니다.</translation>
    </message>
    <message>
        <source>Loss and steps keep growing: the learning rate {rate} is above {factor}/λmax = {limit}.</source>
        <translation>손실과 스텝이 계속 커집니다. 학습률({rate})이 {factor}/λmax = {limit}보다 큽니다.</translation>
    </message>
    <message>
        <source>Loss and steps keep growing; the newest steps are {growth} times as long.</source>
        <translation>손실과 스텝이 계속 커집니다. 최근 스텝은 {growth}배 길어졌습니다.</translation>
    </message>
    <message>
        <source>The point has left the picture and its steps keep growing. The landscape has no floor there.</source>
        <translation>점이 그림을 벗어났고 스텝이 계속 커집니다. 이 지형은 그쪽에 바닥이 없습니다.</translation>
    </message>
    <message>
        <source>The numbers became too large to compute with at step {step}.</source>
        <translation>{step}번째 스텝에서 수가 계산할 수 없을 만큼 커졌습니다.</translation>
    </message>
    <message>
        <source>At step {step} the point left the ground on which the loss is a number: there the run ends.</source>
        <translation>{step}번째 스텝에서 점이 손실값이 정의되는 영역을 벗어났습니다. 실행은 거기서 끝납니다.</translation>
    </message>
    <message>
        <source>The point hovers: slope and noise are in balance, and the loss stays near {mean} without a trend.</source>
        <translation>점이 맴돌고 있습니다. 기울기와 노이즈가 균형을 이루어 손실이 추세 없이 {mean} 근처에 머뭅니다.</translation>
    </message>
    <message>
        <source>The point balances on a top: the slope is zero, and the ground falls to all sides.</source>
        <translation>점이 꼭대기에 서 있습니다. 기울기가 0이고 지형이 사방으로 낮아집니다.</translation>
    </message>
    <message>
        <source>The loss rises for the moment. A few more steps will tell.</source>
        <translation>손실이 잠시 커지고 있습니다. 몇 스텝 더 가 보면 알 수 있습니다.</translation>
    </message>
    <message>
        <source>The evidence does not single out one state.</source>
        <translation>근거만으로는 어느 한 상태라고 말할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>DiagnosisCard</name>
    <message>
        <source>Show the evidence</source>
        <translation>근거 보기</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Trying out what would help…</source>
        <translation>무엇이 도움이 되는지 시험하는 중…</translation>
    </message>
    <message>
        <source>The diagnosis is being worked out.</source>
        <translation>진단하는 중입니다.</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>해 볼 만한 것</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>change of problem</source>
        <translation>문제 변경</translation>
    </message>
    <message>
        <source>change of start</source>
        <translation>시작점 변경</translation>
    </message>
    <message>
        <source>change of an optimizer</source>
        <translation>최적화기 변경</translation>
    </message>
    <message>
        <source>change of the stop conditions</source>
        <translation>종료 조건 변경</translation>
    </message>
    <message>
        <source>change of the seed</source>
        <translation>시드 변경</translation>
    </message>
    <message>
        <source>change of the notes</source>
        <translation>메모 변경</translation>
    </message>
    <message>
        <source>your data</source>
        <translation>내 데이터 사용</translation>
    </message>
    <message>
        <source>remedy for {label}</source>
        <translation>{label}의 처방</translation>
    </message>
    <message>
        <source>move of the start</source>
        <translation>시작점 이동</translation>
    </message>
    <message>
        <source>run with the values shown</source>
        <translation>표시된 값으로 실행</translation>
    </message>
</context>
<context>
    <name>Equation</name>
    <message>
        <source>The gradient points where the loss grows fastest.</source>
        <translation>그래디언트는 손실이 가장 빨리 커지는 쪽을 가리킵니다.</translation>
    </message>
    <message>
        <source>Weight decay adds a pull towards zero.</source>
        <translation>가중치 감쇠는 0으로 당기는 힘을 더합니다.</translation>
    </message>
    <message>
        <source>The moving average of the gradients smooths the direction.</source>
        <translation>그래디언트의 이동 평균이 방향을 매끄럽게 합니다.</translation>
    </message>
    <message>
        <source>The moving average of the squared gradients measures their size in each coordinate.</source>
        <translation>그래디언트 제곱의 이동 평균이 좌표마다 그 크기를 잽니다.</translation>
    </message>
    <message>
        <source>The same correction for the squared gradients.</source>
        <translation>그래디언트 제곱에도 같은 보정을 합니다.</translation>
    </message>
    <message>
        <source>AMSGrad divides by the largest average so far; without it this is the average itself.</source>
        <translation>AMSGrad는 지금까지 가장 큰 평균으로 나눕니다. 쓰지 않으면 평균 그대로입니다.</translation>
    </message>
    <message>
        <source>The correction makes up for the average having started at zero.</source>
        <translation>평균이 0에서 시작한 것을 보정합니다.</translation>
    </message>
    <message>
        <source>Each coordinate gets its own learning rate, small where gradients are large.</source>
        <translation>좌표마다 학습률이 따로 있고, 그래디언트가 크면 작아집니다.</translation>
    </message>
    <message>
        <source>How far the gradient strays from its own average.</source>
        <translation>그래디언트가 자기 평균에서 얼마나 벗어나는지입니다.</translation>
    </message>
    <message>
        <source>The average squared surprise; it is small where the gradient is steady.</source>
        <translation>벗어난 정도의 제곱 평균이며, 그래디언트가 꾸준하면 작습니다.</translation>
    </message>
    <message>
        <source>The step is the smoothed direction, at each coordinate&apos;s own rate.</source>
        <translation>스텝은 매끄럽게 한 방향에 좌표별 학습률을 곱한 것입니다.</translation>
    </message>
    <message>
        <source>The size of past steps over the size of the gradients.</source>
        <translation>지난 스텝의 크기를 그래디언트의 크기로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>The gradient, rescaled to the size of past steps.</source>
        <translation>지난 스텝의 크기에 맞춰 다시 조정한 그래디언트입니다.</translation>
    </message>
    <message>
        <source>The moving average of the squared steps serves the next step.</source>
        <translation>스텝 제곱의 이동 평균은 다음 스텝에 쓰입니다.</translation>
    </message>
    <message>
        <source>The step goes against the rescaled gradient.</source>
        <translation>스텝은 다시 조정한 그래디언트의 반대로 갑니다.</translation>
    </message>
    <message>
        <source>The squared gradients add up and are never forgotten.</source>
        <translation>그래디언트의 제곱은 계속 쌓이고 잊히지 않습니다.</translation>
    </message>
    <message>
        <source>The common rate falls with the number of steps when a decay is set.</source>
        <translation>감쇠를 정하면 공통 학습률이 스텝 수에 따라 작아집니다.</translation>
    </message>
    <message>
        <source>The step goes against the gradient, each coordinate at its own rate.</source>
        <translation>스텝은 좌표마다 다른 학습률로 그래디언트의 반대로 갑니다.</translation>
    </message>
    <message>
        <source>The largest recent gradient in each coordinate fades slowly.</source>
        <translation>좌표마다 최근의 가장 큰 그래디언트가 천천히 사라집니다.</translation>
    </message>
    <message>
        <source>Adam&apos;s own step, which knows nothing of the weight decay.</source>
        <translation>Adam 자신의 스텝이며, 가중치 감쇠를 전혀 모릅니다.</translation>
    </message>
    <message>
        <source>The pull towards zero is added to the step, not to the gradient.</source>
        <translation>0으로 당기는 힘을 그래디언트가 아니라 스텝에 더합니다.</translation>
    </message>
    <message>
        <source>The rate falls with the number of steps.</source>
        <translation>학습률이 스텝 수에 따라 작아집니다.</translation>
    </message>
    <message>
        <source>The decay term adds a pull towards zero.</source>
        <translation>감쇠 항은 0으로 당기는 힘을 더합니다.</translation>
    </message>
    <message>
        <source>The step goes against the gradient and its pull.</source>
        <translation>스텝은 그래디언트와 당기는 힘의 반대로 갑니다.</translation>
    </message>
    <message>
        <source>The last step.</source>
        <translation>마지막 스텝입니다.</translation>
    </message>
    <message>
        <source>How the gradient changed over it.</source>
        <translation>그 사이에 그래디언트가 얼마나 변했는지입니다.</translation>
    </message>
    <message>
        <source>One over the measured curvature; η at first and where there is no valley.</source>
        <translation>잰 곡률의 역수이며, 처음이거나 골짜기가 없는 곳에서는 η입니다.</translation>
    </message>
    <message>
        <source>The step goes straight downhill by the measured length.</source>
        <translation>스텝은 잰 길이만큼 곧장 아래로 갑니다.</translation>
    </message>
    <message>
        <source>The share of the last direction; at 0 the method starts anew.</source>
        <translation>지난 방향의 비율이며, 0이면 새로 시작합니다.</translation>
    </message>
    <message>
        <source>The direction keeps part of the last one, unless that would go uphill.</source>
        <translation>오르막이 되지 않는 한 방향은 지난 방향의 일부를 지닙니다.</translation>
    </message>
    <message>
        <source>The slope along the direction promises a decrease.</source>
        <translation>그 방향의 기울기가 감소량을 예고합니다.</translation>
    </message>
    <message>
        <source>The accepted length; it is 0 if none was accepted.</source>
        <translation>받아들인 길이이며, 받아들인 것이 없으면 0입니다.</translation>
    </message>
    <message>
        <source>The step has the accepted length.</source>
        <translation>스텝은 받아들인 길이를 갖습니다.</translation>
    </message>
    <message>
        <source>The step goes against the gradient.</source>
        <translation>스텝은 그래디언트의 반대로 갑니다.</translation>
    </message>
    <message>
        <source>Standard normal numbers are drawn anew for every step.</source>
        <translation>표준 정규 난수를 스텝마다 새로 뽑습니다.</translation>
    </message>
    <message>
        <source>The heat sets the size of the kick.</source>
        <translation>온도가 충격의 크기를 정합니다.</translation>
    </message>
    <message>
        <source>The step goes downhill and is kicked aside.</source>
        <translation>스텝은 아래로 가면서 옆으로 충격을 받습니다.</translation>
    </message>
    <message>
        <source>The direction of the last inner step allows for the guessed curvature.</source>
        <translation>마지막 내부 스텝의 방향은 짐작한 곡률을 반영합니다.</translation>
    </message>
    <message>
        <source>The length of the last inner step.</source>
        <translation>마지막 내부 스텝의 길이입니다.</translation>
    </message>
    <message>
        <source>So many values and gradients the inner steps have asked for.</source>
        <translation>내부 스텝들이 요청한 함숫값과 그래디언트의 수입니다.</translation>
    </message>
    <message>
        <source>One update is the sum of its inner steps.</source>
        <translation>한 번의 갱신은 그 내부 스텝들의 합입니다.</translation>
    </message>
    <message>
        <source>The search looks straight downhill.</source>
        <translation>탐색은 곧장 아래쪽을 봅니다.</translation>
    </message>
    <message>
        <source>So many lengths were tried until one kept enough of the promise.</source>
        <translation>예고한 만큼 충분히 줄 때까지 시험한 길이의 수입니다.</translation>
    </message>
    <message>
        <source>A fresh mixture of the average and the new gradient gives the direction.</source>
        <translation>평균과 새 그래디언트를 새로 섞은 것이 방향이 됩니다.</translation>
    </message>
    <message>
        <source>The average that is kept forgets more slowly than the mixture.</source>
        <translation>간직하는 평균은 섞은 것보다 천천히 잊습니다.</translation>
    </message>
    <message>
        <source>Every coordinate counts the same; weight decay pulls towards zero.</source>
        <translation>모든 좌표의 비중이 같고, 가중치 감쇠가 0으로 당깁니다.</translation>
    </message>
    <message>
        <source>The step goes against this direction.</source>
        <translation>스텝은 이 방향의 반대로 갑니다.</translation>
    </message>
    <message>
        <source>The velocity keeps a share of its past and adds the new gradient.</source>
        <translation>속도는 지난 값의 일부를 간직하고 새 그래디언트를 더합니다.</translation>
    </message>
    <message>
        <source>The step goes against the velocity.</source>
        <translation>스텝은 속도의 반대로 갑니다.</translation>
    </message>
    <message>
        <source>The momentum of this step warms up towards β₁.</source>
        <translation>이 스텝의 모멘텀은 β₁까지 서서히 커집니다.</translation>
    </message>
    <message>
        <source>The momentum of the next step is used for the look ahead.</source>
        <translation>앞을 내다보는 데에는 다음 스텝의 모멘텀을 씁니다.</translation>
    </message>
    <message>
        <source>The product of all momenta corrects for the start at zero.</source>
        <translation>모든 모멘텀의 곱이 0에서 시작한 것을 보정합니다.</translation>
    </message>
    <message>
        <source>The average as it will be after the next step, seen from here.</source>
        <translation>다음 스텝 뒤의 평균을 여기서 미리 본 것입니다.</translation>
    </message>
    <message>
        <source>The direction counts the new gradient once more, as if the velocity had acted.</source>
        <translation>방향은 속도가 이미 작용한 것처럼 새 그래디언트를 한 번 더 셉니다.</translation>
    </message>
    <message>
        <source>The curvatures along the main axes; a negative one means a saddle or a hill.</source>
        <translation>주축 방향의 곡률이며, 음수이면 안장점이나 언덕입니다.</translation>
    </message>
    <message>
        <source>The way to where the fitted parabola has no slope.</source>
        <translation>맞춘 포물면의 기울기가 0인 곳까지의 길입니다.</translation>
    </message>
    <message>
        <source>The step goes that way, by the share η.</source>
        <translation>스텝은 η의 비율만큼 그 길을 갑니다.</translation>
    </message>
    <message>
        <source>How far the loss is above its least value.</source>
        <translation>손실이 최솟값보다 얼마나 높은지입니다.</translation>
    </message>
    <message>
        <source>On a straight slope this length would lead right down to the least value.</source>
        <translation>기울기가 일정하면 이 길이로 최솟값까지 바로 내려갑니다.</translation>
    </message>
    <message>
        <source>The step goes straight downhill by this length.</source>
        <translation>스텝은 이 길이만큼 곧장 아래로 갑니다.</translation>
    </message>
    <message>
        <source>The direction mixes the new gradient with the average.</source>
        <translation>방향은 새 그래디언트와 평균을 섞은 것입니다.</translation>
    </message>
    <message>
        <source>The size mixes the new square with the average.</source>
        <translation>크기는 새 제곱과 평균을 섞은 것입니다.</translation>
    </message>
    <message>
        <source>The step is the mixed direction, at each coordinate&apos;s own rate.</source>
        <translation>스텝은 섞은 방향에 좌표별 학습률을 곱한 것입니다.</translation>
    </message>
    <message>
        <source>So many gradients effectively make up the second average.</source>
        <translation>둘째 평균을 실제로 이루는 그래디언트의 수입니다.</translation>
    </message>
    <message>
        <source>The trust in the division; at 0 the step is plain momentum.</source>
        <translation>나눗셈을 믿는 정도이며, 0이면 스텝은 단순한 모멘텀입니다.</translation>
    </message>
    <message>
        <source>Each coordinate gets its own learning rate once the average is trusted.</source>
        <translation>평균을 믿을 수 있게 되면 좌표마다 자기 학습률을 갖습니다.</translation>
    </message>
    <message>
        <source>The moving average of the gradients is kept only when centered.</source>
        <translation>그래디언트의 이동 평균은 중심화할 때만 간직합니다.</translation>
    </message>
    <message>
        <source>Taking away the squared mean leaves the spread of the gradients.</source>
        <translation>평균의 제곱을 빼면 그래디언트가 퍼진 정도가 남습니다.</translation>
    </message>
    <message>
        <source>The gradient, measured in units of its own size.</source>
        <translation>그래디언트를 그 자신의 크기를 단위로 잰 것입니다.</translation>
    </message>
    <message>
        <source>The velocity keeps a share of its past when a momentum is set.</source>
        <translation>모멘텀을 정하면 속도는 지난 값의 일부를 간직합니다.</translation>
    </message>
    <message>
        <source>It is negative where the slope has turned, so the last step went too far.</source>
        <translation>기울기의 부호가 바뀐 곳, 곧 지난 스텝이 지나친 곳에서 음수입니다.</translation>
    </message>
    <message>
        <source>The step size grows while the sign holds and shrinks when it turns.</source>
        <translation>스텝 크기는 부호가 그대로면 커지고 바뀌면 작아집니다.</translation>
    </message>
    <message>
        <source>Each coordinate has its own step size, within the limits.</source>
        <translation>좌표마다 한계 안에서 자기 스텝 크기를 갖습니다.</translation>
    </message>
    <message>
        <source>Where the slope has turned, the coordinate waits for one step.</source>
        <translation>기울기의 부호가 바뀐 좌표는 한 스텝을 쉽니다.</translation>
    </message>
    <message>
        <source>The step has the sign of the slope and its own size.</source>
        <translation>스텝은 기울기의 부호와 자기 크기를 갖습니다.</translation>
    </message>
    <message>
        <source>The way uphill to the worst point nearby.</source>
        <translation>근처에서 가장 나쁜 점으로 올라가는 길입니다.</translation>
    </message>
    <message>
        <source>The gradient there is used in place of the one here.</source>
        <translation>여기의 그래디언트 대신 그곳의 그래디언트를 씁니다.</translation>
    </message>
    <message>
        <source>Every coordinate counts the same, however steep it is.</source>
        <translation>아무리 가팔라도 모든 좌표의 비중이 같습니다.</translation>
    </message>
    <message>
        <source>The size of the gradients moves by at most a small share of the new square.</source>
        <translation>그래디언트의 크기는 새 제곱의 작은 비율만큼만 움직입니다.</translation>
    </message>
</context>
<context>
    <name>EquationLine</name>
    <message>
        <source>Draw {symbol} on the map</source>
        <translation>{symbol} 지도에 그리기</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Lowest loss known</source>
        <translation>알려진 최저 손실</translation>
    </message>
    <message>
        <source>Lowest loss possible</source>
        <translation>가능한 최저 손실</translation>
    </message>
    <message>
        <source>Loss on average</source>
        <translation>평균 손실</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Slope across the picture</source>
        <translation>그림 전체에서의 기울기</translation>
    </message>
    <message>
        <source>Smallest curvature</source>
        <translation>가장 작은 곡률</translation>
    </message>
    <message>
        <source>Largest curvature</source>
        <translation>가장 큰 곡률</translation>
    </message>
    <message>
        <source>Ratio of curvatures</source>
        <translation>곡률의 비</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Largest stable rate</source>
        <translation>안정한 최대 학습률</translation>
    </message>
    <message>
        <source>Distance to the nearest minimum</source>
        <translation>가장 가까운 최솟값까지의 거리</translation>
    </message>
    <message>
        <source>Fall of the loss per step, in %</source>
        <translation>스텝당 손실 감소(%)</translation>
    </message>
    <message>
        <source>Length of the last step</source>
        <translation>마지막 스텝의 길이</translation>
    </message>
    <message>
        <source>Steps that turn back, in %</source>
        <translation>되돌아오는 스텝(%)</translation>
    </message>
    <message>
        <source>Way that remains, in %</source>
        <translation>남은 길(%)</translation>
    </message>
    <message>
        <source>Growth of the steps</source>
        <translation>스텝의 증가 배수</translation>
    </message>
    <message>
        <source>Slope in one direction, in %</source>
        <translation>한 방향의 기울기(%)</translation>
    </message>
</context>
<context>
    <name>ExplanationTabs</name>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>왜?</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Another export is still going on.</source>
        <translation>다른 내보내기가 아직 진행 중입니다.</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} 쓰는 중…</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} 파일을 썼습니다.</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was changed.</source>
        <translation>내보내기를 취소했습니다. 바뀐 파일은 없습니다.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>{name} 파일을 쓸 수 없습니다: {reason}.</translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>Your own formula</source>
        <translation>내 수식</translation>
    </message>
    <message>
        <source>One parameter</source>
        <translation>매개변수 하나</translation>
    </message>
    <message>
        <source>Two parameters</source>
        <translation>매개변수 둘</translation>
    </message>
    <message>
        <source>Steps along the gradient</source>
        <translation>그래디언트를 따르는 스텝</translation>
    </message>
    <message>
        <source>A rate for each coordinate</source>
        <translation>좌표마다 다른 학습률</translation>
    </message>
    <message>
        <source>Curvature and line searches</source>
        <translation>곡률과 직선 탐색</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>this start needs a model</source>
        <translation>이 시작점에는 모델이 필요합니다</translation>
    </message>
    <message>
        <source>must have {wanted} numbers for this problem, got {count}</source>
        <translation>이 문제에는 수가 {wanted}개여야 하는데 {count}개입니다</translation>
    </message>
    <message>
        <source>{name} is larger than {most} bytes</source>
        <translation>{name}: {most}바이트보다 큽니다</translation>
    </message>
    <message>
        <source>the file {name} does not exist</source>
        <translation>파일 {name}: 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>the file {name} cannot be read: {reason}</source>
        <translation>파일 {name}: 읽을 수 없습니다({reason})</translation>
    </message>
    <message>
        <source>{name} is not a saved run</source>
        <translation>{name}: 저장한 실행이 아닙니다</translation>
    </message>
    <message>
        <source>the θ saved in {name} does not fit this model of {size} numbers</source>
        <translation>{name}에 저장된 θ는 수가 {size}개인 이 모델에 맞지 않습니다</translation>
    </message>
    <message>
        <source>no contender is labelled {label}</source>
        <translation>이름표가 {label}인 참가자가 없습니다</translation>
    </message>
    <message>
        <source>there is no field {name}</source>
        <translation>{name} 필드가 없습니다</translation>
    </message>
    <message>
        <source>{name} cannot change while a run goes on</source>
        <translation>{name} 필드는 실행하는 동안 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>{name} cannot be set without a contender; paths begin with {known}</source>
        <translation>{name} 필드는 참가자 없이 바꿀 수 없습니다. 쓸 수 있는 경로의 시작: {known}</translation>
    </message>
    <message>
        <source>{name} cannot be set of a contender; paths begin with {known}</source>
        <translation>{name} 필드는 참가자마다 바꿀 수 없습니다. 쓸 수 있는 경로의 시작: {known}</translation>
    </message>
    <message>
        <source>must be unique, but {other} has {label} too</source>
        <translation>서로 달라야 하는데 {other}도 {label}입니다</translation>
    </message>
    <message>
        <source>a landscape has no samples, so it has no batches</source>
        <translation>지형에는 샘플이 없으므로 배치도 없습니다</translation>
    </message>
    <message>
        <source>{kind} needs a model; a landscape starts at a point, uniform or normal</source>
        <translation>{kind}에는 모델이 필요합니다. 지형의 시작점은 한 점, 균등, 정규 가운데 하나입니다</translation>
    </message>
    <message>
        <source>must have {wanted} numbers for this landscape, got {count}</source>
        <translation>이 지형에는 수가 {wanted}개여야 하는데 {count}개입니다</translation>
    </message>
    <message>
        <source>must have one number for this landscape, got {count}</source>
        <translation>이 지형에는 수가 하나여야 하는데 {count}개입니다</translation>
    </message>
    <message>
        <source>is larger than {most} MiB</source>
        <translation>{most} MiB보다 큽니다</translation>
    </message>
    <message>
        <source>is not UTF-8 text (byte {place})</source>
        <translation>UTF-8 텍스트가 아닙니다(바이트 {place})</translation>
    </message>
    <message>
        <source>is not JSON: {complaint} at line {line}, column {column}</source>
        <translation>JSON이 아닙니다. {line}행 {column}열: {complaint}</translation>
    </message>
    <message>
        <source>is not usable JSON: {complaint}</source>
        <translation>쓸 수 있는 JSON이 아닙니다: {complaint}</translation>
    </message>
    <message>
        <source>a scenario must be an object, got {value}</source>
        <translation>시나리오는 객체여야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must be {wanted}, it is missing</source>
        <translation>{wanted} 값이어야 하는데 빠져 있습니다</translation>
    </message>
    <message>
        <source>must be {wanted}, got {value}</source>
        <translation>{wanted} 값이어야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>{file}: {complaint}</source>
        <translation>{file}: {complaint}</translation>
    </message>
    <message>
        <source>is given twice in one object</source>
        <translation>한 객체 안에 두 번 나옵니다</translation>
    </message>
    <message>
        <source>is nested deeper than {most} levels</source>
        <translation>{most}겹보다 깊게 중첩되어 있습니다</translation>
    </message>
    <message>
        <source>must be an object, got {value}</source>
        <translation>객체여야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>빠져 있습니다</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>알 수 없는 필드입니다</translation>
    </message>
    <message>
        <source>unknown field; did you mean {similar}?</source>
        <translation>알 수 없는 필드입니다. 혹시 {similar}인가요?</translation>
    </message>
    <message>
        <source>unknown kind {kind}</source>
        <translation>알 수 없는 종류입니다: {kind}</translation>
    </message>
    <message>
        <source>unknown kind {kind}; did you mean {similar}?</source>
        <translation>알 수 없는 종류입니다: {kind}. 혹시 {similar}인가요?</translation>
    </message>
    <message>
        <source>unknown kind {kind}; known: {known}</source>
        <translation>알 수 없는 종류입니다: {kind}. 쓸 수 있는 종류: {known}</translation>
    </message>
    <message>
        <source>must be one of {known}, got {value}</source>
        <translation>{value} 대신 다음 가운데 하나여야 합니다: {known}</translation>
    </message>
    <message>
        <source>must be true or false, got {value}</source>
        <translation>true나 false여야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must be a list, got {value}</source>
        <translation>목록이어야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must have {entries}, got {count}</source>
        <translation>{entries}여야 하는데 {count}개입니다</translation>
    </message>
    <message>
        <source>must have at least {entries}, got {count}</source>
        <translation>{entries} 이상이어야 하는데 {count}개입니다</translation>
    </message>
    <message>
        <source>must have at most {entries}, got {count}</source>
        <translation>{entries} 이하여야 하는데 {count}개입니다</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>항목이 {count}개</translation>
    </message>
    <message>
        <source>one entry</source>
        <translation>항목이 1개</translation>
    </message>
    <message>
        <source>must be a whole number, got {value}</source>
        <translation>정수여야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must be finite, got {value}</source>
        <translation>유한한 수여야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must be &gt; {limit}, got {value}</source>
        <translation>{limit}보다 커야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must be &gt;= {limit}, got {value}</source>
        <translation>{limit} 이상이어야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must be &lt; {limit}, got {value}</source>
        <translation>{limit}보다 작아야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must be &lt;= {limit}, got {value}</source>
        <translation>{limit} 이하여야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must be a number, got {value}</source>
        <translation>수여야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must be text, got {value}</source>
        <translation>텍스트여야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>must be text, but holds the character U+{code}</source>
        <translation>텍스트여야 하는데 쓸 수 없는 문자가 있습니다: U+{code}</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>비어 있으면 안 됩니다</translation>
    </message>
    <message>
        <source>must have at most {most} characters, got {count}</source>
        <translation>{most}자 이하여야 하는데 {count}자입니다</translation>
    </message>
    <message>
        <source>must match {pattern}, got {value}</source>
        <translation>{pattern} 형식에 맞아야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>{kind} takes {wanted} features, but the data have {count}</source>
        <translation>{kind} 모델은 특성 {wanted}개를 받는데 데이터에는 {count}개가 있습니다</translation>
    </message>
    <message>
        <source>{kind} takes one feature, but the data have {count}</source>
        <translation>{kind} 모델은 특성 하나를 받는데 데이터에는 {count}개가 있습니다</translation>
    </message>
    <message>
        <source>must be &lt;= {most}, the number of samples, got {value}</source>
        <translation>샘플의 수인 {most} 이하여야 하는데 {value}입니다</translation>
    </message>
    <message>
        <source>{kind} is trained with cross_entropy, got {loss}</source>
        <translation>{kind} 모델은 cross_entropy로 학습해야 하는데 손실이 {loss}입니다</translation>
    </message>
    <message>
        <source>{loss} needs numbers as the target, but {complaint}</source>
        <translation>{loss}의 타깃은 수여야 합니다. {complaint}</translation>
    </message>
    <message>
        <source>cross_entropy needs two classes or more, but column &quot;{column}&quot; holds only one</source>
        <translation>cross_entropy에는 클래스가 둘 이상 필요한데 열 &quot;{column}&quot;에는 하나뿐입니다</translation>
    </message>
    <message>
        <source>cross_entropy needs class labels, but column &quot;{column}&quot; holds {count} different values; use mse or huber for numbers</source>
        <translation>cross_entropy에는 클래스 레이블이 필요한데 열 &quot;{column}&quot;에는 서로 다른 값이 {count}개입니다. 수에는 mse나 huber를 쓰세요</translation>
    </message>
    <message>
        <source>{kind} tells two classes apart, but the data have {count}</source>
        <translation>{kind} 모델은 클래스 둘을 구별하는데 데이터에는 {count}개가 있습니다</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a scenario</source>
        <translation>시나리오 열기</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>시나리오 (*.json)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>시나리오 저장</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>실행 결과 내보내기</translation>
    </message>
    <message>
        <source>Choose the data</source>
        <translation>데이터 선택</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>표 (*.csv *.tsv *.txt);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Choose a saved run</source>
        <translation>저장한 실행 선택</translation>
    </message>
    <message>
        <source>Runs (*.json)</source>
        <translation>실행 (*.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>Save the changes to {name} first?</source>
        <translation>먼저 {name}의 변경 사항을 저장할까요?</translation>
    </message>
    <message>
        <source>{name} could not be saved: {reason}.</source>
        <translation>{name} 파일을 저장할 수 없습니다: {reason}.</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>Samples and what the model says of them</source>
        <translation>샘플과 그에 대한 모델의 답</translation>
    </message>
    <message>
        <source>The data and what the contenders predict</source>
        <translation>데이터와 참가자들의 예측</translation>
    </message>
    <message>
        <source>True {name}</source>
        <translation>실제 {name}</translation>
    </message>
    <message>
        <source>Predicted {name}</source>
        <translation>예측한 {name}</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Two features</source>
        <translation>두 특성</translation>
    </message>
    <message>
        <source>Predicted and true</source>
        <translation>예측과 실제</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>{label} ended at step {step}.</source>
        <translation>{label}: {step}번째 스텝에서 끝났습니다.</translation>
    </message>
    <message>
        <source>The other feature stays at its mean.</source>
        <translation>나머지 특성 하나는 평균에 고정됩니다.</translation>
    </message>
    <message>
        <source>The other {count} features stay at their means.</source>
        <translation>나머지 특성 {count}개는 평균에 고정됩니다.</translation>
    </message>
    <message>
        <source>{shown} of {count} samples are drawn.</source>
        <translation>샘플 {count}개 중 {shown}개를 그렸습니다.</translation>
    </message>
    <message>
        <source>Each line is what a contender predicts.</source>
        <translation>각 선은 한 참가자의 예측입니다.</translation>
    </message>
    <message>
        <source>Each line is how probable {label} finds a class.</source>
        <translation>각 선은 {label}의 클래스별 확률입니다.</translation>
    </message>
    <message>
        <source>Each line is how probable a contender finds class {name}.</source>
        <translation>각 선은 참가자가 매긴 {name} 클래스의 확률입니다.</translation>
    </message>
    <message>
        <source>The shade is the class that {label} predicts; each line is a contender&apos;s border.</source>
        <translation>음영은 {label}의 예측 클래스이고, 각 선은 한 참가자의 경계입니다.</translation>
    </message>
    <message>
        <source>What {label} predicts, up, against what is true, across.</source>
        <translation>세로는 {label}의 예측, 가로는 실제 값입니다.</translation>
    </message>
    <message>
        <source>{label} gets {right} of these {count} right.</source>
        <translation>{label}: {count}개 중 {right}개를 맞혔습니다.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>In this batch</source>
        <translation>이번 배치</translation>
    </message>
    <message>
        <source>Loss and accuracy along the run</source>
        <translation>실행 중의 손실과 정확도</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Step {step}: training, set aside</source>
        <translation>스텝 {step}: 학습용, 떼어 둔 샘플</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습용</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>떼어 둠</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>Samples set aside</source>
        <translation>떼어 둔 샘플</translation>
    </message>
    <message>
        <source>Samples to train on</source>
        <translation>학습용 샘플</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>Sample {number}</source>
        <translation>샘플 {number}</translation>
    </message>
    <message>
        <source>true {value}</source>
        <translation>실제 {value}</translation>
    </message>
    <message>
        <source>predicted {value}</source>
        <translation>예측 {value}</translation>
    </message>
</context>
<context>
    <name>FitView</name>
    <message>
        <source>Errors</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>영역</translation>
    </message>
    <message>
        <source>Kind of picture</source>
        <translation>그림의 종류</translation>
    </message>
    <message>
        <source>Feature across</source>
        <translation>가로 특성</translation>
    </message>
    <message>
        <source>Feature upwards</source>
        <translation>세로 특성</translation>
    </message>
    <message>
        <source>The feature across.</source>
        <translation>가로에 놓는 특성입니다.</translation>
    </message>
    <message>
        <source>The feature upwards.</source>
        <translation>세로에 놓는 특성입니다.</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>The function {name} at column {column} takes one argument.</source>
        <translation>{column}번째 자리의 함수 {name}에는 인수가 하나 필요합니다.</translation>
    </message>
    <message>
        <source>The function {name} at column {column} takes two arguments or more.</source>
        <translation>{column}번째 자리의 함수 {name}에는 인수가 둘 이상 필요합니다.</translation>
    </message>
    <message>
        <source>The formula is nested too deeply.</source>
        <translation>수식의 괄호가 너무 깊습니다.</translation>
    </message>
    <message>
        <source>The parenthesis at column {column} holds a comma, but calls no function.</source>
        <translation>{column}번째 자리의 괄호에 쉼표가 있지만 함수가 없습니다.</translation>
    </message>
    <message>
        <source>More than {most} levels of parentheses are open at column {column}.</source>
        <translation>{column}번째 자리에서 괄호가 {most}겹보다 많이 열려 있습니다.</translation>
    </message>
    <message>
        <source>The parenthesis opened at column {column} is never closed.</source>
        <translation>{column}번째 자리에서 연 괄호를 닫지 않았습니다.</translation>
    </message>
    <message>
        <source>The name {name} at column {column} is not known.</source>
        <translation>{column}번째 자리의 {name}: 모르는 이름입니다.</translation>
    </message>
    <message>
        <source>The function {name} at column {column} needs its argument in parentheses.</source>
        <translation>{column}번째 자리의 함수 {name}에는 괄호 안의 인수가 필요합니다.</translation>
    </message>
    <message>
        <source>The constant made by {name} at column {column} is not finite.</source>
        <translation>{column}번째 자리의 {name}: 상수가 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>The exponent after column {column} is {value}; at most {most} in size is allowed.</source>
        <translation>{column}번째 자리 뒤의 지수가 {value}입니다. 크기는 {most}까지만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The formula ends where a number, a name or a parenthesis should follow.</source>
        <translation>수, 이름, 괄호 가운데 하나가 와야 할 곳에서 수식이 끝납니다.</translation>
    </message>
    <message>
        <source>An operator is missing before column {column}; write * to multiply.</source>
        <translation>{column}번째 자리 앞에 연산자가 없습니다. 곱하기는 *로 씁니다.</translation>
    </message>
    <message>
        <source>The {name} at column {column} is out of place.</source>
        <translation>{column}번째 자리의 {name}: 이 자리에 올 수 없습니다.</translation>
    </message>
    <message>
        <source>The formula has {count} characters; at most {most} are allowed.</source>
        <translation>수식이 {count}자입니다. {most}자까지만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The formula is empty.</source>
        <translation>수식이 비어 있습니다.</translation>
    </message>
    <message>
        <source>The formula must be on one line, but a new line starts at column {column}.</source>
        <translation>수식은 한 줄이어야 하는데 {column}번째 자리에서 줄이 바뀝니다.</translation>
    </message>
    <message>
        <source>The character {character} at column {column} has no meaning in a formula.</source>
        <translation>{column}번째 자리의 문자 {character}: 수식에서 쓰지 않는 문자입니다.</translation>
    </message>
    <message>
        <source>The formula has no finite value anywhere in its bounds.</source>
        <translation>수식이 범위 안 어디에서도 유한한 값을 갖지 않습니다.</translation>
    </message>
    <message>
        <source>A formula has one or two rows of bounds, not {count}.</source>
        <translation>수식의 범위는 한 줄이나 두 줄이어야 하는데 {count}줄입니다.</translation>
    </message>
    <message>
        <source>The formula uses y, so it needs a second row of bounds.</source>
        <translation>수식에 y가 있으므로 범위가 한 줄 더 필요합니다.</translation>
    </message>
    <message>
        <source>The first number must be below the second, got {low} and {high}.</source>
        <translation>첫째 수가 둘째 수보다 작아야 합니다. 받은 수: {low}, {high}.</translation>
    </message>
    <message>
        <source>The numbers must be finite and less than 1e308 apart.</source>
        <translation>두 수는 유한해야 하고 차이가 1e308보다 작아야 합니다.</translation>
    </message>
</context>
<context>
    <name>FormulaEditor</name>
    <message>
        <source>Examples</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>Formula of x, or of x and y</source>
        <translation>x의 수식, 또는 x와 y의 수식</translation>
    </message>
    <message>
        <source>Use x in one dimension, x and y in two; ^ is the power.</source>
        <translation>1차원에서는 x, 2차원에서는 x와 y를 쓰세요. ^는 거듭제곱입니다.</translation>
    </message>
    <message>
        <source>{axis} from, to</source>
        <translation>{axis} 범위</translation>
    </message>
    <message>
        <source>Bounds of {axis}</source>
        <translation>{axis}의 경계</translation>
    </message>
    <message>
        <source>One parameter</source>
        <translation>매개변수 하나</translation>
    </message>
    <message>
        <source>Two parameters</source>
        <translation>매개변수 둘</translation>
    </message>
    <message>
        <source>Type two numbers, the smaller one first.</source>
        <translation>수 두 개를 작은 것부터 적으세요.</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>First steps</source>
        <translation>첫걸음</translation>
    </message>
    <message>
        <source>Where descent gets stuck</source>
        <translation>하강이 막히는 곳</translation>
    </message>
    <message>
        <source>Learning rate and schedules</source>
        <translation>학습률과 스케줄</translation>
    </message>
    <message>
        <source>Optimizers compared</source>
        <translation>최적화기 비교</translation>
    </message>
    <message>
        <source>Batches, noise and streams</source>
        <translation>배치, 노이즈, 스트림</translation>
    </message>
    <message>
        <source>Data, losses and models</source>
        <translation>데이터, 손실, 모델</translation>
    </message>
    <message>
        <source>Plateau and two wells</source>
        <translation>고원과 두 우물</translation>
    </message>
    <message>
        <source>Gradient descent crawls into the nearer well, while momentum rolls through it into the deeper one.</source>
        <translation>경사 하강법은 가까운 우물로 기어들고, 모멘텀은 그곳을 지나 더 깊은 우물로 굴러갑니다.</translation>
    </message>
    <message>
        <source>The slope says which way</source>
        <translation>기울기가 방향을 알려 준다</translation>
    </message>
    <message>
        <source>Each step goes against the slope, and it shrinks as the slope shrinks.</source>
        <translation>각 스텝은 기울기의 반대로 가고, 기울기가 작아지면 스텝도 짧아집니다.</translation>
    </message>
    <message>
        <source>Too small, good, too large</source>
        <translation>너무 작게, 알맞게, 너무 크게</translation>
    </message>
    <message>
        <source>Above 2 divided by the curvature a rate diverges; far below it creeps.</source>
        <translation>학습률이 2를 곡률로 나눈 값을 넘으면 발산하고, 훨씬 작으면 기어갑니다.</translation>
    </message>
    <message>
        <source>The gradient in two dimensions</source>
        <translation>2차원의 그래디언트</translation>
    </message>
    <message>
        <source>The gradient is perpendicular to the level line; it does not aim at the minimum.</source>
        <translation>그래디언트는 등고선에 수직이며, 최솟값을 겨누지는 않습니다.</translation>
    </message>
    <message>
        <source>Stuck in a local minimum</source>
        <translation>지역 최솟값에 갇히다</translation>
    </message>
    <message>
        <source>Only the strongest momentum leaves the local minimum that holds the others.</source>
        <translation>다른 참가자를 붙잡은 지역 최솟값에서 가장 강한 모멘텀만 빠져나옵니다.</translation>
    </message>
    <message>
        <source>Momentum crosses the plateau</source>
        <translation>모멘텀이 고원을 건넌다</translation>
    </message>
    <message>
        <source>Where the slope fades, gradient descent comes to a stop and momentum rolls on.</source>
        <translation>기울기가 사라지는 곳에서 경사 하강법은 멈추고 모멘텀은 계속 굴러갑니다.</translation>
    </message>
    <message>
        <source>Held up by a saddle</source>
        <translation>안장점에 붙잡히다</translation>
    </message>
    <message>
        <source>A saddle delays gradient descent, and noise or momentum leaves it much sooner.</source>
        <translation>안장점은 경사 하강법을 늦추고, 노이즈나 모멘텀은 훨씬 일찍 벗어납니다.</translation>
    </message>
    <message>
        <source>A bowl full of ripples</source>
        <translation>잔물결로 가득한 그릇</translation>
    </message>
    <message>
        <source>Gradient descent takes the nearest of many minima; momentum rolls on to the best.</source>
        <translation>경사 하강법은 많은 최솟값 중 가장 가까운 곳에 멈추고, 모멘텀은 가장 좋은 곳까지 굴러갑니다.</translation>
    </message>
    <message>
        <source>Thrown off a cliff</source>
        <translation>절벽에서 튕겨 나가다</translation>
    </message>
    <message>
        <source>One huge slope throws a large rate out for good; bounded steps survive it.</source>
        <translation>거대한 기울기 하나가 큰 학습률을 영영 날려 버리지만, 길이가 제한된 스텝은 견딥니다.</translation>
    </message>
    <message>
        <source>Which minimum will it be?</source>
        <translation>어느 최솟값이 될까?</translation>
    </message>
    <message>
        <source>From one and the same start, four optimizers find three different minima.</source>
        <translation>똑같은 시작점에서 네 최적화기가 서로 다른 세 최솟값을 찾습니다.</translation>
    </message>
    <message>
        <source>Schedules against noise</source>
        <translation>노이즈에 맞서는 스케줄</translation>
    </message>
    <message>
        <source>With noisy gradients a constant rate keeps hovering, and a falling one settles.</source>
        <translation>그래디언트에 노이즈가 있으면 일정한 학습률은 계속 맴돌고, 줄어드는 학습률은 가라앉습니다.</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>웜업</translation>
    </message>
    <message>
        <source>A rate that diverges on the steep start works when it grows from nearly nothing.</source>
        <translation>가파른 시작에서 발산하는 학습률도 거의 0에서 키워 나가면 잘 작동합니다.</translation>
    </message>
    <message>
        <source>Zigzag in a ravine</source>
        <translation>협곡 속 지그재그</translation>
    </message>
    <message>
        <source>Gradient descent jumps from wall to wall; the others go along the floor.</source>
        <translation>경사 하강법은 벽에서 벽으로 튀고, 나머지는 바닥을 따라갑니다.</translation>
    </message>
    <message>
        <source>The same ravine, turned</source>
        <translation>같은 협곡을 돌려 놓으면</translation>
    </message>
    <message>
        <source>A rate for each axis loses its advantage when the ravine lies aslant.</source>
        <translation>협곡이 비스듬히 놓이면 축마다 다른 학습률의 이점이 사라집니다.</translation>
    </message>
    <message>
        <source>Five ways across a plain</source>
        <translation>평원을 건너는 다섯 가지 방법</translation>
    </message>
    <message>
        <source>Adaptive methods divide by the size of the slope, so a plain does not stop them.</source>
        <translation>적응형 방법은 기울기의 크기로 나누므로 평원에서도 멈추지 않습니다.</translation>
    </message>
    <message>
        <source>Rosenbrock&apos;s valley</source>
        <translation>Rosenbrock 골짜기</translation>
    </message>
    <message>
        <source>To find the valley is easy; to follow its flat floor takes very long.</source>
        <translation>골짜기를 찾기는 쉽지만, 평평한 바닥을 따라가는 데에는 아주 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Newton knows the curvature</source>
        <translation>뉴턴법은 곡률을 안다</translation>
    </message>
    <message>
        <source>With the curvature, six steps do more than a thousand of gradient descent.</source>
        <translation>곡률을 알면 여섯 스텝이 경사 하강법의 천 스텝보다 많은 일을 합니다.</translation>
    </message>
    <message>
        <source>A formula of your own</source>
        <translation>내가 만든 수식</translation>
    </message>
    <message>
        <source>Type a formula of x and y; its slope and curvature are worked out exactly.</source>
        <translation>x와 y의 수식을 적으세요. 기울기와 곡률을 정확히 계산합니다.</translation>
    </message>
    <message>
        <source>Full batch, mini-batch, online</source>
        <translation>전체 배치, 미니배치, 온라인</translation>
    </message>
    <message>
        <source>The same 6,000 samples, all at once, ten or one a step: fewer are faster and never rest.</source>
        <translation>같은 샘플 6,000개를 한꺼번에, 열 개씩, 하나씩 씁니다. 적을수록 빠르고 멈추지 않습니다.</translation>
    </message>
    <message>
        <source>SGD leaves the minimum that holds the full batch</source>
        <translation>전체 배치를 붙잡은 최솟값에서 빠져나오는 SGD</translation>
    </message>
    <message>
        <source>A growing data set: mean or sum</source>
        <translation>늘어나는 데이터: 평균 또는 합</translation>
    </message>
    <message>
        <source>Divided by the number of samples, the steps do not grow with the data; summed they do.</source>
        <translation>샘플 수로 나누면 스텝이 데이터를 따라 커지지 않고, 더하면 커집니다.</translation>
    </message>
    <message>
        <source>Online learning: each sample once</source>
        <translation>온라인 학습: 각 샘플을 한 번씩</translation>
    </message>
    <message>
        <source>One pass, sample by sample, comes close to the best border there is.</source>
        <translation>샘플을 하나씩 한 번만 훑어도 가장 좋은 경계에 가까워집니다.</translation>
    </message>
    <message>
        <source>Every sample has a surface of its own, and the changes shake the ball free.</source>
        <translation>샘플마다 곡면이 다르고, 그 변화가 공을 흔들어 풀어 줍니다.</translation>
    </message>
    <message>
        <source>The batch grows during the run</source>
        <translation>실행하는 동안 커지는 배치</translation>
    </message>
    <message>
        <source>Larger and larger batches calm the path as a falling learning rate would.</source>
        <translation>배치가 점점 커지면 학습률을 줄인 것처럼 경로가 차분해집니다.</translation>
    </message>
    <message>
        <source>Large batch: scale the rate with it</source>
        <translation>큰 배치: 학습률도 함께 키우기</translation>
    </message>
    <message>
        <source>An eightfold batch keeps the pace if the learning rate grows eightfold too.</source>
        <translation>배치가 여덟 배가 되어도 학습률을 여덟 배로 키우면 속도가 유지됩니다.</translation>
    </message>
    <message>
        <source>Outliers and the squared error</source>
        <translation>이상치와 제곱 오차</translation>
    </message>
    <message>
        <source>Squared errors let a few outliers pull the line away from all other samples.</source>
        <translation>제곱 오차에서는 몇 안 되는 이상치가 다른 모든 샘플에서 직선을 끌어냅니다.</translation>
    </message>
    <message>
        <source>Outliers and the Huber loss</source>
        <translation>이상치와 Huber 손실</translation>
    </message>
    <message>
        <source>A loss that grows in a straight line keeps to the samples that agree.</source>
        <translation>직선으로 커지는 손실은 서로 어울리는 샘플들을 따릅니다.</translation>
    </message>
    <message>
        <source>Real data, as measured</source>
        <translation>측정한 그대로의 실제 데이터</translation>
    </message>
    <message>
        <source>Measurements far from zero make a ravine in which gradient descent creeps.</source>
        <translation>0에서 먼 측정값은 협곡을 만들고, 경사 하강법은 그 안을 기어갑니다.</translation>
    </message>
    <message>
        <source>Real data, standardized</source>
        <translation>표준화한 실제 데이터</translation>
    </message>
    <message>
        <source>Centred and scaled, the same data allow a rate a hundred times as large.</source>
        <translation>같은 데이터도 중심과 크기를 맞추면 백 배 큰 학습률을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Starting from zeros</source>
        <translation>0에서 시작하기</translation>
    </message>
    <message>
        <source>When all neurons start at zero, no weight gets a slope and nothing is learned.</source>
        <translation>모든 뉴런이 0에서 시작하면 어떤 가중치도 기울기를 얻지 못해 아무것도 배우지 못합니다.</translation>
    </message>
    <message>
        <source>Starting with Xavier&apos;s weights</source>
        <translation>Xavier 가중치로 시작하기</translation>
    </message>
    <message>
        <source>Random weights make the neurons differ, and the same network learns.</source>
        <translation>무작위 가중치가 뉴런을 서로 다르게 만들어 같은 신경망이 학습합니다.</translation>
    </message>
    <message>
        <source>Starting pre-trained</source>
        <translation>사전 학습에서 시작하기</translation>
    </message>
    <message>
        <source>A start that has learned from some samples saves the slowest part of the way.</source>
        <translation>일부 샘플을 미리 배운 시작점은 가장 느린 구간을 덜어 줍니다.</translation>
    </message>
    <message>
        <source>A narrow network gets stuck</source>
        <translation>좁은 신경망은 갇힌다</translation>
    </message>
    <message>
        <source>With two hidden neurons, both optimizers end on the same high level.</source>
        <translation>은닉 뉴런이 둘이면 두 최적화기 모두 같은 높은 손실에 머뭅니다.</translation>
    </message>
    <message>
        <source>A wide network has a way out</source>
        <translation>넓은 신경망에는 출구가 있다</translation>
    </message>
    <message>
        <source>Another structure of the model reshapes the landscape, and the trap is gone.</source>
        <translation>모델의 구조를 바꾸면 지형이 달라져 함정이 사라집니다.</translation>
    </message>
    <message>
        <source>A network unwinds two spirals</source>
        <translation>두 나선을 푸는 신경망</translation>
    </message>
    <message>
        <source>Adam gets a deep network off its plateau far sooner than plain SGD.</source>
        <translation>Adam은 심층 신경망을 단순한 SGD보다 훨씬 빨리 고원에서 꺼냅니다.</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>손글씨 숫자</translation>
    </message>
    <message>
        <source>A network of sixteen hidden neurons reads digits that it has never seen.</source>
        <translation>은닉 뉴런 열여섯 개의 신경망이 처음 보는 숫자를 읽습니다.</translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <source>Gallery</source>
        <translation>갤러리</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>시나리오</translation>
    </message>
</context>
<context>
    <name>GhostRow</name>
    <message>
        <source>Draw its dashed lines</source>
        <translation>점선으로 그리기</translation>
    </message>
    <message>
        <source>Remove this run</source>
        <translation>이 실행 제거</translation>
    </message>
    <message>
        <source>Compare with {title}</source>
        <translation>비교: {title}</translation>
    </message>
    <message>
        <source>Draw {title}</source>
        <translation>{title} 그리기</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>{title} 제거</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Optimizers</source>
        <translation>최적화기</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Landscapes</source>
        <translation>지형</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>시작점</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Page</source>
        <translation>쪽</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>안내서</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard</source>
        <translation>키보드</translation>
    </message>
    <message>
        <source>About Descent Lab</source>
        <translation>Descent Lab 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Descent Lab {version}&lt;/h3&gt;&lt;p&gt;A laboratory for gradient descent: optimizers race on loss landscapes and train small models, and every number of every step can be seen.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Descent Lab {version}&lt;/h3&gt;&lt;p&gt;경사 하강법 실험실입니다. 최적화기들이 손실 지형에서 경주하고 작은 모델을 학습하며, 모든 스텝의 모든 수를 볼 수 있습니다.&lt;/p&gt;&lt;p&gt;MIT 라이선스의 자유 소프트웨어입니다.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>InsideStepPanel</name>
    <message>
        <source>The step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Quantity of the chart</source>
        <translation>차트로 그릴 양</translation>
    </message>
    <message>
        <source>Play or step forward: then every number of the step is shown here.</source>
        <translation>재생하거나 한 스텝 앞으로 가면 그 스텝의 모든 수가 여기에 보입니다.</translation>
    </message>
    <message>
        <source>The numbers of this step are being worked out…</source>
        <translation>이 스텝의 숫자를 계산하고 있습니다…</translation>
    </message>
    <message>
        <source>Effective learning rate of {name}</source>
        <translation>{name}의 유효 학습률</translation>
    </message>
    <message>
        <source>Effective learning rate</source>
        <translation>유효 학습률</translation>
    </message>
    <message>
        <source>The step divided by the slope: the rate with which plain descent had made this step.</source>
        <translation>스텝을 기울기로 나눈 값입니다. 단순한 하강이라면 이 학습률로 같은 스텝을 갑니다.</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>The rate that the schedule gives.</source>
        <translation>스케줄이 정한 학습률입니다.</translation>
    </message>
    <message>
        <source>Slope ‖g‖</source>
        <translation>기울기 ‖g‖</translation>
    </message>
    <message>
        <source>The length of the gradient.</source>
        <translation>그래디언트의 길이입니다.</translation>
    </message>
    <message>
        <source>Step length ‖Δθ‖</source>
        <translation>스텝 길이 ‖Δθ‖</translation>
    </message>
    <message>
        <source>How far the step goes.</source>
        <translation>스텝이 가는 거리입니다.</translation>
    </message>
    <message>
        <source>1 is straight downhill, 0 is along a level line, and below 0 the step goes uphill.</source>
        <translation>1이면 곧장 아래로, 0이면 등고선을 따라, 0보다 작으면 위로 갑니다.</translation>
    </message>
    <message>
        <source>Cosine between step and downhill</source>
        <translation>스텝과 하강 방향의 코사인</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>이 스텝</translation>
    </message>
    <message>
        <source>Over the last steps</source>
        <translation>최근 스텝</translation>
    </message>
</context>
<context>
    <name>KeptRuns</name>
    <message>
        <source>Run {number}, {steps} steps</source>
        <translation>실행 {number}, {steps}스텝</translation>
    </message>
</context>
<context>
    <name>Laboratory</name>
    <message>
        <source>The start had another number of parameters than the problem has now, so it was replaced.</source>
        <translation>시작점의 매개변수 개수가 지금 문제와 맞지 않아 새 시작점으로 바꾸었습니다.</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>Ackley</source>
        <translation>Ackley</translation>
    </message>
    <message>
        <source>A nearly flat outside full of shallow pits, around one deep funnel with a pointed tip.</source>
        <translation>거의 평평한 바깥은 얕은 구덩이투성이이고, 가운데에 끝이 뾰족한 깊은 깔때기가 있습니다.</translation>
    </message>
    <message>
        <source>Beale</source>
        <translation>Beale</translation>
    </message>
    <message>
        <source>Flat in the middle with steep ridges at the corners. A learning rate that suits one is wrong for the other.</source>
        <translation>가운데는 평평하고 모서리는 가파른 능선입니다. 한쪽에 맞는 학습률이 다른 쪽에는 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>Booth</translation>
    </message>
    <message>
        <source>A tilted elliptic bowl: one minimum, and a mild zigzag on the way.</source>
        <translation>기울어진 타원 그릇입니다. 최솟값은 하나이고 가는 길은 조금 지그재그입니다.</translation>
    </message>
    <message>
        <source>Round bowl</source>
        <translation>둥근 그릇</translation>
    </message>
    <message>
        <source>The gradient points straight away from the minimum, so every path is a straight line.</source>
        <translation>그래디언트가 최솟값의 정반대를 가리키므로 모든 경로가 직선입니다.</translation>
    </message>
    <message>
        <source>Cliff</source>
        <translation>절벽</translation>
    </message>
    <message>
        <source>A gentle slope ends at a cliff. One huge gradient there throws a large learning rate far away.</source>
        <translation>완만한 비탈이 절벽에서 끝납니다. 그곳의 거대한 그래디언트가 큰 학습률을 멀리 날려 버립니다.</translation>
    </message>
    <message>
        <source>Plain with a cliff</source>
        <translation>절벽이 있는 평원</translation>
    </message>
    <message>
        <source>A gentle plain falls off a cliff. The gradient at the edge is so large that one step can undo all progress; clipping or a smaller rate helps.</source>
        <translation>완만한 평원이 절벽으로 떨어집니다. 가장자리의 그래디언트가 너무 커서 한 스텝이 지금까지의 진전을 망칠 수 있습니다. 클리핑이나 더 작은 학습률이 도움이 됩니다.</translation>
    </message>
    <message>
        <source>Parabola</source>
        <translation>포물선</translation>
    </message>
    <message>
        <source>One minimum and no obstacle. Gradient descent arrives whenever the learning rate is below 2 divided by the curvature.</source>
        <translation>최솟값 하나에 장애물은 없습니다. 학습률이 2를 곡률로 나눈 값보다 작으면 경사 하강법은 도착합니다.</translation>
    </message>
    <message>
        <source>Double well</source>
        <translation>이중 우물</translation>
    </message>
    <message>
        <source>Two equally deep minima with a hill between them. The side of the start decides which one is found.</source>
        <translation>깊이가 같은 두 최솟값 사이에 언덕이 있습니다. 어느 쪽에서 시작하느냐가 찾을 최솟값을 정합니다.</translation>
    </message>
    <message>
        <source>Easom</source>
        <translation>Easom</translation>
    </message>
    <message>
        <source>One narrow hole in a vast plain. Unless the start is near, the gradient tells nothing.</source>
        <translation>드넓은 평원에 좁은 구멍이 하나 있습니다. 가까이에서 시작하지 않으면 그래디언트는 아무것도 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation>협곡</translation>
    </message>
    <message>
        <source>One direction is far steeper than the other. Gradient descent zigzags across the ravine and crawls along it.</source>
        <translation>한 방향이 다른 방향보다 훨씬 가파릅니다. 경사 하강법은 협곡을 지그재그로 오가며 느리게 나아갑니다.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Your own formula of x, or of x and y. Its slope and curvature are worked out exactly.</source>
        <translation>x의, 또는 x와 y의 내 수식입니다. 기울기와 곡률을 정확히 계산합니다.</translation>
    </message>
    <message>
        <source>Goldstein–Price</source>
        <translation>Goldstein–Price</translation>
    </message>
    <message>
        <source>The loss spans six powers of ten, so no single learning rate suits both the walls and the floor.</source>
        <translation>손실이 여섯 자릿수에 걸쳐 있어, 벽과 바닥에 모두 맞는 학습률은 없습니다.</translation>
    </message>
    <message>
        <source>Griewank</source>
        <translation>Griewank</translation>
    </message>
    <message>
        <source>A very shallow bowl under a regular ripple. Close up there are only local minima; from afar it looks like a bowl.</source>
        <translation>규칙적인 잔물결 아래 아주 얕은 그릇입니다. 가까이에는 지역 최솟값뿐이지만 멀리서는 그릇으로 보입니다.</translation>
    </message>
    <message>
        <source>Hills and hollows</source>
        <translation>언덕과 구덩이</translation>
    </message>
    <message>
        <source>Three hills, three hollows and level ground around them. A start on the outside goes nowhere.</source>
        <translation>언덕 셋과 구덩이 셋, 그 둘레의 평지입니다. 바깥에서 시작하면 어디로도 가지 못합니다.</translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Four equally deep minima. Where you start, and how you step, decides which one you find.</source>
        <translation>깊이가 같은 최솟값이 넷입니다. 어디서 시작해 어떻게 가느냐가 찾을 곳을 정합니다.</translation>
    </message>
    <message>
        <source>Kink</source>
        <translation>꺾인 점</translation>
    </message>
    <message>
        <source>The slope is the same everywhere and jumps at the minimum, so a fixed learning rate keeps hopping over it.</source>
        <translation>기울기가 어디서나 같고 최솟값에서 갑자기 바뀌므로, 고정된 학습률은 그 위를 계속 뛰어넘습니다.</translation>
    </message>
    <message>
        <source>Levy</source>
        <translation>Levy</translation>
    </message>
    <message>
        <source>Long parallel waves over a bowl: crossing them is hard, running along them is easy.</source>
        <translation>그릇 위에 긴 물결이 나란합니다. 가로지르기는 어렵고 따라가기는 쉽습니다.</translation>
    </message>
    <message>
        <source>Monkey saddle</source>
        <translation>원숭이 안장</translation>
    </message>
    <message>
        <source>Three valleys and three ridges meet at a point where slope and curvature both vanish; the loss falls without end in the valleys.</source>
        <translation>골짜기 셋과 능선 셋이 만나는 점에서 기울기와 곡률이 모두 사라지고, 골짜기에서는 손실이 끝없이 줄어듭니다.</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>고원</translation>
    </message>
    <message>
        <source>A wide plain with hardly any slope, and one way down. The step shrinks with the slope, so the start is very slow.</source>
        <translation>기울기가 거의 없는 넓은 평원에 내려가는 길이 하나 있습니다. 스텝이 기울기와 함께 짧아지므로 처음이 아주 느립니다.</translation>
    </message>
    <message>
        <source>Plateau with a drop</source>
        <translation>갑자기 꺼지는 고원</translation>
    </message>
    <message>
        <source>Almost no slope until the edge of the hole. The step shrinks with the slope, so far away hardly anything moves.</source>
        <translation>구멍 가장자리까지 기울기가 거의 없습니다. 스텝이 기울기와 함께 짧아지므로 멀리서는 거의 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Flat-bottomed bowl</source>
        <translation>바닥이 평평한 그릇</translation>
    </message>
    <message>
        <source>The curvature vanishes at the bottom, so the steps shrink long before the minimum is reached.</source>
        <translation>바닥에서 곡률이 사라지므로 최솟값에 닿기 한참 전부터 스텝이 짧아집니다.</translation>
    </message>
    <message>
        <source>Rastrigin</source>
        <translation>Rastrigin</translation>
    </message>
    <message>
        <source>A bowl with a ripple: a local minimum near every pair of whole numbers, and only one of them is the global one.</source>
        <translation>잔물결이 이는 그릇입니다. 두 정수의 쌍마다 근처에 지역 최솟값이 있고, 그중 하나만 전역 최솟값입니다.</translation>
    </message>
    <message>
        <source>Rastrigin, one dimension</source>
        <translation>Rastrigin(1차원)</translation>
    </message>
    <message>
        <source>A parabola with a ripple: a new local minimum near every whole number.</source>
        <translation>잔물결이 이는 포물선입니다. 정수마다 근처에 새로운 지역 최솟값이 있습니다.</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>Rosenbrock</translation>
    </message>
    <message>
        <source>The curved valley is found at once, but its floor is so flat that the way along it takes very long.</source>
        <translation>휘어진 골짜기는 금방 찾지만, 바닥이 너무 평평해 따라가는 데 아주 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>안장점</translation>
    </message>
    <message>
        <source>Up in one direction, down in the other. The slope vanishes at the centre, which is no minimum; below it the loss falls without end.</source>
        <translation>한 방향으로는 오르고 다른 방향으로는 내려갑니다. 가운데는 기울기가 없지만 최솟값이 아니며, 그 아래로 손실이 끝없이 줄어듭니다.</translation>
    </message>
    <message>
        <source>Local minimum, plateau, global minimum</source>
        <translation>지역 최솟값, 고원, 전역 최솟값</translation>
    </message>
    <message>
        <source>The classic picture: a local minimum on the left, a plateau on the way down, and the global minimum on the right.</source>
        <translation>고전적인 그림입니다. 왼쪽에 지역 최솟값, 내려가는 길에 고원, 오른쪽에 전역 최솟값이 있습니다.</translation>
    </message>
    <message>
        <source>Six-hump camel</source>
        <translation>여섯 혹 낙타</translation>
    </message>
    <message>
        <source>Six minima in three pairs: two global, two local, and two barely deep enough to hold a ball.</source>
        <translation>최솟값 여섯 개가 세 쌍입니다. 둘은 전역, 둘은 지역이고, 둘은 공을 겨우 붙잡을 만큼 얕습니다.</translation>
    </message>
    <message>
        <source>Spiral valley</source>
        <translation>나선 골짜기</translation>
    </message>
    <message>
        <source>Two valleys wind around the centre. The way down leads along a curve that keeps turning, with walls on both sides.</source>
        <translation>두 골짜기가 중심을 감고 돕니다. 내려가는 길은 양쪽에 벽을 두고 계속 휘어집니다.</translation>
    </message>
    <message>
        <source>Styblinski–Tang</source>
        <translation>Styblinski–Tang</translation>
    </message>
    <message>
        <source>Four wells of different depth, one in each quarter. Only the one on the lower left is the global minimum.</source>
        <translation>깊이가 다른 우물 넷이 사분면마다 하나씩 있습니다. 왼쪽 아래의 것만 전역 최솟값입니다.</translation>
    </message>
    <message>
        <source>Three-hump camel</source>
        <translation>세 혹 낙타</translation>
    </message>
    <message>
        <source>A global minimum between two local ones, in a long tilted valley.</source>
        <translation>길고 기울어진 골짜기에서 두 지역 최솟값 사이에 전역 최솟값이 있습니다.</translation>
    </message>
    <message>
        <source>Tilted double well</source>
        <translation>기울어진 이중 우물</translation>
    </message>
    <message>
        <source>A local minimum next to the global one. Plain gradient descent stays in whichever well it starts in.</source>
        <translation>전역 최솟값 옆에 지역 최솟값이 있습니다. 단순한 경사 하강법은 시작한 우물에 머뭅니다.</translation>
    </message>
    <message>
        <source>Plateau and two wells</source>
        <translation>고원과 두 우물</translation>
    </message>
    <message>
        <source>A flat shoulder, a local well on the left, the global well on the lower right. Momentum can roll through the first; plain gradient descent stays in it.</source>
        <translation>평평한 어깨와 왼쪽의 지역 우물, 오른쪽 아래의 전역 우물입니다. 모멘텀은 첫 우물을 지나갈 수 있지만 단순한 경사 하강법은 그곳에 머뭅니다.</translation>
    </message>
</context>
<context>
    <name>LandscapePage</name>
    <message>
        <source>θ has more than two coordinates, so its loss cannot be drawn as a map.</source>
        <translation>θ의 좌표가 둘보다 많아 손실을 지도로 그릴 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>Cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>Being sure and wrong costs most; it is the loss for classes.</source>
        <translation>확신하고 틀리면 가장 큰 값을 치르는, 분류를 위한 손실입니다.</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Small errors count by their square, large ones by their size: outliers pull less.</source>
        <translation>작은 오차는 제곱으로, 큰 오차는 크기로 세므로 이상치가 덜 끌어당깁니다.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>Errors count by their square, so one outlier can outweigh many samples.</source>
        <translation>오차를 제곱으로 세므로 이상치 하나가 많은 샘플을 이길 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>In the background, {name} failed: {reason}</source>
        <translation>백그라운드 작업 중 오류가 났습니다({name}): {reason}</translation>
    </message>
</context>
<context>
    <name>MlpEditor</name>
    <message>
        <source>Hidden layers</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>The widths of 1 to 8 layers, each from 1 to 1024, with commas between them.</source>
        <translation>1개에서 8개까지 층의 너비를 1에서 1024 사이로, 쉼표로 나누어 적습니다.</translation>
    </message>
    <message>
        <source>Type 1 to 8 widths, each from 1 to 1024.</source>
        <translation>1에서 1024 사이의 너비를 1개에서 8개까지 적으세요.</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Linear model</source>
        <translation>선형 모델</translation>
    </message>
    <message>
        <source>A weighted sum of the features: with the squared error, a bowl with one minimum.</source>
        <translation>특성의 가중합입니다. 제곱 오차를 쓰면 최솟값이 하나인 그릇이 됩니다.</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>로지스틱 회귀</translation>
    </message>
    <message>
        <source>A straight border between classes; the loss has one minimum.</source>
        <translation>클래스 사이의 곧은 경계이며, 손실의 최솟값은 하나입니다.</translation>
    </message>
    <message>
        <source>Multi-layer perceptron</source>
        <translation>다층 퍼셉트론</translation>
    </message>
    <message>
        <source>Hidden layers bend the model, and with it the loss landscape.</source>
        <translation>은닉층이 모델을 휘게 하고, 손실 지형도 함께 휩니다.</translation>
    </message>
    <message>
        <source>One tanh neuron</source>
        <translation>tanh 뉴런 하나</translation>
    </message>
    <message>
        <source>Where the neuron saturates its landscape is a plateau without slope.</source>
        <translation>뉴런이 포화한 곳에서는 지형이 기울기 없는 고원입니다.</translation>
    </message>
    <message>
        <source>One sine neuron</source>
        <translation>사인 뉴런 하나</translation>
    </message>
    <message>
        <source>One frequency to find, and a local minimum at every wrong one.</source>
        <translation>찾을 진동수는 하나인데, 틀린 진동수마다 지역 최솟값이 있습니다.</translation>
    </message>
    <message>
        <source>Chain of two weights</source>
        <translation>두 가중치의 사슬</translation>
    </message>
    <message>
        <source>The smallest deep network: a saddle at zero between two valleys.</source>
        <translation>가장 작은 심층 신경망입니다. 두 골짜기 사이의 0에 안장점이 있습니다.</translation>
    </message>
    <message>
        <source>Exponential growth</source>
        <translation>지수 성장</translation>
    </message>
    <message>
        <source>A flat valley beside a cliff: one large step is thrown far away.</source>
        <translation>절벽 옆의 평평한 골짜기입니다. 큰 스텝 하나가 멀리 튕겨 나갑니다.</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>Title and notes</source>
        <translation>제목과 메모</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>This scenario has no notes yet. Edit → Title and notes… writes some.</source>
        <translation>이 시나리오에는 아직 메모가 없습니다. 편집 → 제목과 메모…에서 적을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… 외 {count}개.</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>This is not a number.</source>
        <translation>숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation>정수여야 합니다.</translation>
    </message>
    <message>
        <source>It must be {limits}.</source>
        <translation>허용 범위는 {limits}입니다.</translation>
    </message>
</context>
<context>
    <name>NumbersEditor</name>
    <message>
        <source>At least one number is needed.</source>
        <translation>수가 하나 이상 필요합니다.</translation>
    </message>
    <message>
        <source>A number is outside its limits.</source>
        <translation>범위를 벗어난 수가 있습니다.</translation>
    </message>
</context>
<context>
    <name>NumbersField</name>
    <message>
        <source>Type numbers with commas between them.</source>
        <translation>수를 쉼표로 나누어 적으세요.</translation>
    </message>
    <message>
        <source>They must be whole numbers.</source>
        <translation>정수여야 합니다.</translation>
    </message>
</context>
<context>
    <name>Optimizer</name>
    <message>
        <source>AdaBelief</source>
        <translation>AdaBelief</translation>
    </message>
    <message>
        <source>Large steps where the gradient is as expected, small ones where it surprises.</source>
        <translation>그래디언트가 예상대로면 크게, 뜻밖이면 작게 움직입니다.</translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation>Adadelta</translation>
    </message>
    <message>
        <source>The size of past steps sets the size of the next, so no rate has to be tuned.</source>
        <translation>지난 스텝의 크기가 다음 크기를 정하므로 학습률을 조정할 필요가 없습니다.</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Each coordinate gets its own rate, which only ever falls as squared gradients add up.</source>
        <translation>좌표마다 학습률이 따로 있고, 그래디언트의 제곱이 쌓일수록 작아지기만 합니다.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum, divided by the size of the gradients: every coordinate moves about η per step.</source>
        <translation>모멘텀을 그래디언트의 크기로 나눕니다. 모든 좌표가 스텝마다 η쯤 움직입니다.</translation>
    </message>
    <message>
        <source>Adamax</source>
        <translation>Adamax</translation>
    </message>
    <message>
        <source>Adam that divides by the largest recent gradient, so one large gradient calms many steps.</source>
        <translation>최근의 가장 큰 그래디언트로 나누는 Adam이라, 큰 그래디언트 하나가 여러 스텝을 진정시킵니다.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam whose pull towards zero does not depend on the size of the gradients.</source>
        <translation>0으로 당기는 힘이 그래디언트의 크기에 좌우되지 않는 Adam입니다.</translation>
    </message>
    <message>
        <source>Averaged SGD</source>
        <translation>평균 SGD</translation>
    </message>
    <message>
        <source>Gradient descent with a falling rate; the average of its points is calmer than the last one.</source>
        <translation>학습률이 작아지는 경사 하강법이며, 지나온 점의 평균은 마지막 점보다 차분합니다.</translation>
    </message>
    <message>
        <source>Barzilai–Borwein</source>
        <translation>Barzilai–Borwein</translation>
    </message>
    <message>
        <source>How the gradient changed over the last step tells how long the next may be.</source>
        <translation>지난 스텝에서 그래디언트가 변한 정도로 다음 스텝의 길이를 정합니다.</translation>
    </message>
    <message>
        <source>Conjugate gradients</source>
        <translation>켤레 기울기법</translation>
    </message>
    <message>
        <source>Each direction keeps part of the last, so a ravine is not crossed again and again.</source>
        <translation>방향마다 지난 방향의 일부를 지니므로 협곡을 거듭 가로지르지 않습니다.</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Each step goes straight downhill, and it shrinks as the slope shrinks.</source>
        <translation>각 스텝은 곧장 아래로 가고, 기울기가 작아지면 스텝도 짧아집니다.</translation>
    </message>
    <message>
        <source>Langevin dynamics</source>
        <translation>Langevin 동역학</translation>
    </message>
    <message>
        <source>Random kicks carry the point over small bumps; a lower temperature lets it settle.</source>
        <translation>무작위 충격이 작은 둔덕을 넘게 하고, 온도를 낮추면 점이 가라앉습니다.</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>How the gradient changed over past steps tells the curvature, and so the way to the minimum.</source>
        <translation>지난 스텝들의 그래디언트 변화로 곡률을, 그리고 최솟값으로 가는 길을 알아냅니다.</translation>
    </message>
    <message>
        <source>Line search</source>
        <translation>직선 탐색</translation>
    </message>
    <message>
        <source>It tries a long step first and shortens it until the loss really falls.</source>
        <translation>긴 스텝부터 시험하고, 손실이 정말 줄 때까지 짧게 합니다.</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <source>Only the sign of a smoothed gradient counts, so every coordinate moves exactly η.</source>
        <translation>매끄럽게 한 그래디언트의 부호만 쓰므로 모든 좌표가 꼭 η만큼 움직입니다.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>A velocity gathers the gradients, so the point rolls over plateaus and small bumps.</source>
        <translation>속도가 그래디언트를 모으므로 점이 고원과 작은 둔덕을 굴러 넘습니다.</translation>
    </message>
    <message>
        <source>NAdam</source>
        <translation>NAdam</translation>
    </message>
    <message>
        <source>Adam that looks one step ahead and lets its momentum warm up.</source>
        <translation>한 스텝 앞을 내다보며 모멘텀을 서서히 키우는 Adam입니다.</translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation>Nesterov 모멘텀</translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it brakes before the valley floor, not after it.</source>
        <translation>앞을 내다보는 모멘텀이라 골짜기 바닥을 지난 뒤가 아니라 그 전에 늦춥니다.</translation>
    </message>
    <message>
        <source>Newton&apos;s method</source>
        <translation>뉴턴법</translation>
    </message>
    <message>
        <source>The curvature tells how far to go: a bowl takes one step, but saddles attract.</source>
        <translation>곡률이 갈 거리를 알려 줍니다. 그릇은 한 스텝이면 되지만 안장점이 점을 끌어당깁니다.</translation>
    </message>
    <message>
        <source>Polyak step</source>
        <translation>Polyak 스텝</translation>
    </message>
    <message>
        <source>Who knows how low the valley is can compute how far to go.</source>
        <translation>골짜기가 얼마나 낮은지 알면 얼마나 갈지 계산할 수 있습니다.</translation>
    </message>
    <message>
        <source>QHAdam</source>
        <translation>QHAdam</translation>
    </message>
    <message>
        <source>Adam that listens to the newest gradient as well as to the averages.</source>
        <translation>평균뿐 아니라 가장 새로운 그래디언트에도 귀 기울이는 Adam입니다.</translation>
    </message>
    <message>
        <source>Quasi-hyperbolic momentum</source>
        <translation>준쌍곡 모멘텀</translation>
    </message>
    <message>
        <source>A mixture of the new gradient and its average has the best of both.</source>
        <translation>새 그래디언트와 그 평균을 섞어 둘의 장점을 모두 얻습니다.</translation>
    </message>
    <message>
        <source>RAdam</source>
        <translation>RAdam</translation>
    </message>
    <message>
        <source>Adam with a built-in warm-up: it starts as momentum and divides only when it knows enough.</source>
        <translation>웜업이 들어 있는 Adam입니다. 모멘텀으로 시작해 충분히 알게 되면 나눕니다.</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Dividing by the recent size of the gradients makes steep and flat coordinates move alike.</source>
        <translation>그래디언트의 최근 크기로 나누어 가파른 좌표와 평평한 좌표를 고르게 움직입니다.</translation>
    </message>
    <message>
        <source>Rprop</source>
        <translation>Rprop</translation>
    </message>
    <message>
        <source>Only the sign of the slope counts, so plateaus are crossed as fast as cliffs.</source>
        <translation>기울기의 부호만 쓰므로 고원도 절벽만큼 빨리 건넙니다.</translation>
    </message>
    <message>
        <source>SAM</source>
        <translation>SAM</translation>
    </message>
    <message>
        <source>The gradient of the worst point nearby leads away from sharp minima towards flat ones.</source>
        <translation>근처에서 가장 나쁜 점의 그래디언트가 뾰족한 최솟값을 피해 평평한 곳으로 이끕니다.</translation>
    </message>
    <message>
        <source>Sign SGD</source>
        <translation>부호 SGD</translation>
    </message>
    <message>
        <source>Only the sign of the slope counts, so the step does not shrink near the minimum.</source>
        <translation>기울기의 부호만 쓰므로 최솟값 근처에서도 스텝이 짧아지지 않습니다.</translation>
    </message>
    <message>
        <source>Yogi</source>
        <translation>Yogi</translation>
    </message>
    <message>
        <source>Adam whose rates rise only slowly when the gradients become small.</source>
        <translation>그래디언트가 작아져도 학습률이 천천히만 커지는 Adam입니다.</translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>{name}: then {then}, now {now}</source>
        <translation>{name}: 이전 {then}, 지금 {now}</translation>
    </message>
    <message>
        <source>then</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
</context>
<context>
    <name>OwnBatch</name>
    <message>
        <source>Batches of its own</source>
        <translation>자기만의 배치</translation>
    </message>
    <message>
        <source>This contender groups the samples in its own way; the others keep the problem&apos;s batches.</source>
        <translation>이 참가자는 샘플을 자기 방식으로 묶고, 다른 참가자는 문제의 배치를 그대로 씁니다.</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>How many samples each step looks at; all of them is full-batch descent.</source>
        <translation>스텝마다 살피는 샘플의 수입니다. 모두 쓰면 전체 배치 하강입니다.</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>샘플 추출</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>섞어서</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>순서대로</translation>
    </message>
    <message>
        <source>with replacement</source>
        <translation>복원 추출</translation>
    </message>
    <message>
        <source>In which order the samples are taken.</source>
        <translation>샘플을 뽑는 순서입니다.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>손실 배율</translation>
    </message>
    <message>
        <source>mean (1/m)</source>
        <translation>평균 (1/m)</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합</translation>
    </message>
    <message>
        <source>The mean over the batch keeps the step&apos;s size whatever m is; the sum does not.</source>
        <translation>배치 평균은 m이 얼마든 스텝 크기를 유지하고, 합은 그렇지 않습니다.</translation>
    </message>
    <message>
        <source>Drop the last batch</source>
        <translation>마지막 배치 버리기</translation>
    </message>
    <message>
        <source>The smaller batch that remains at the end of an epoch is left out.</source>
        <translation>에포크 끝에 남는 더 작은 배치를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Samples at the start</source>
        <translation>처음 샘플 수</translation>
    </message>
    <message>
        <source>How many samples are there before the first step.</source>
        <translation>첫 스텝 전에 있는 샘플의 수입니다.</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>유입량</translation>
    </message>
    <message>
        <source>samples per step</source>
        <translation>샘플/스텝</translation>
    </message>
    <message>
        <source>How many samples arrive with each step.</source>
        <translation>스텝마다 새로 들어오는 샘플의 수입니다.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창 크기</translation>
    </message>
    <message>
        <source>Only so many of the latest samples are kept.</source>
        <translation>가장 최근의 샘플을 이만큼만 간직합니다.</translation>
    </message>
    <message>
        <source>Standardize</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>Every feature is centred on 0 and scaled to a standard deviation of 1.</source>
        <translation>모든 특성의 중심을 0으로, 표준 편차를 1로 맞춥니다.</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>이상치</translation>
    </message>
    <message>
        <source>The share of samples that lie far off.</source>
        <translation>멀리 떨어진 샘플의 비율입니다.</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>The slope of the true line.</source>
        <translation>참 직선의 기울기입니다.</translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation>절편</translation>
    </message>
    <message>
        <source>Where the true line crosses x = 0.</source>
        <translation>참 직선이 x = 0과 만나는 높이입니다.</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>진폭</translation>
    </message>
    <message>
        <source>The height of the wave.</source>
        <translation>물결의 높이입니다.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>진동수</translation>
    </message>
    <message>
        <source>How fast the wave goes up and down.</source>
        <translation>물결이 오르내리는 빠르기입니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플 수</translation>
    </message>
    <message>
        <source>How many samples are drawn.</source>
        <translation>뽑는 샘플의 수입니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>The standard deviation of the normal noise on every sample.</source>
        <translation>모든 샘플에 더하는 정규 노이즈의 표준 편차입니다.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>How far the moons are moved apart.</source>
        <translation>두 달이 떨어진 거리입니다.</translation>
    </message>
    <message>
        <source>Inner radius</source>
        <translation>안쪽 반지름</translation>
    </message>
    <message>
        <source>The radius of the inner circle; the outer one has 1.</source>
        <translation>안쪽 원의 반지름입니다. 바깥 원은 1입니다.</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>팔 수</translation>
    </message>
    <message>
        <source>How many arms, each a class of its own.</source>
        <translation>팔의 수이며, 팔마다 한 클래스입니다.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>감은 횟수</translation>
    </message>
    <message>
        <source>How often each arm winds around the centre.</source>
        <translation>팔이 중심을 감는 횟수입니다.</translation>
    </message>
    <message>
        <source>Centers</source>
        <translation>중심 수</translation>
    </message>
    <message>
        <source>How many clouds, each a class of its own.</source>
        <translation>구름의 수이며, 구름마다 한 클래스입니다.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>How far the centers are from the origin.</source>
        <translation>중심이 원점에서 떨어진 거리입니다.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>The largest size of a number of θ; a landscape has its bounds instead.</source>
        <translation>θ의 성분이 가질 가장 큰 크기입니다. 지형에서는 그 경계를 씁니다.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>The middle of the bell curve.</source>
        <translation>종 모양 곡선의 가운데입니다.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>표준 편차</translation>
    </message>
    <message>
        <source>The width of the bell curve.</source>
        <translation>종 모양 곡선의 너비입니다.</translation>
    </message>
    <message>
        <source>Pre-training steps</source>
        <translation>사전 학습 스텝</translation>
    </message>
    <message>
        <source>How many steps the pre-training takes.</source>
        <translation>사전 학습을 하는 스텝의 수입니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>The largest learning rate that the pre-training tries.</source>
        <translation>사전 학습이 시험하는 가장 큰 학습률입니다.</translation>
    </message>
    <message>
        <source>Share of samples</source>
        <translation>샘플 비율</translation>
    </message>
    <message>
        <source>The share of the samples that the pre-training sees.</source>
        <translation>사전 학습에 쓰는 샘플의 비율입니다.</translation>
    </message>
    <message>
        <source>Height of the cliff</source>
        <translation>절벽의 높이</translation>
    </message>
    <message>
        <source>How far the loss falls at the cliff.</source>
        <translation>절벽에서 손실이 떨어지는 높이입니다.</translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation>가파른 정도</translation>
    </message>
    <message>
        <source>How sharp the edge is. The largest slope is the height times this, divided by 4.</source>
        <translation>가장자리가 가파른 정도입니다. 가장 큰 기울기는 높이에 이것을 곱해 4로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>Curvature</source>
        <translation>곡률</translation>
    </message>
    <message>
        <source>How strongly the curve bends. Above a learning rate of 2 divided by it, the steps grow.</source>
        <translation>곡선이 휜 정도입니다. 학습률이 2를 이 값으로 나눈 것보다 크면 스텝이 커집니다.</translation>
    </message>
    <message>
        <source>Height of the barrier</source>
        <translation>장벽의 높이</translation>
    </message>
    <message>
        <source>How high the hill between the two wells is.</source>
        <translation>두 우물 사이 언덕의 높이입니다.</translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation>조건수</translation>
    </message>
    <message>
        <source>The largest curvature divided by the smallest. It bounds how fast gradient descent can be.</source>
        <translation>가장 큰 곡률을 가장 작은 곡률로 나눈 값입니다. 경사 하강법의 빠르기를 제한합니다.</translation>
    </message>
    <message>
        <source>Angle of the ravine</source>
        <translation>협곡의 각도</translation>
    </message>
    <message>
        <source>A turned ravine takes away the help of learning rates chosen for each coordinate.</source>
        <translation>협곡을 돌리면 좌표마다 고른 학습률이 소용없어집니다.</translation>
    </message>
    <message>
        <source>Depth of the hollow</source>
        <translation>구덩이의 깊이</translation>
    </message>
    <message>
        <source>How far the bottom lies below the plain.</source>
        <translation>바닥이 평원보다 낮은 깊이입니다.</translation>
    </message>
    <message>
        <source>Width of the hollow</source>
        <translation>구덩이의 너비</translation>
    </message>
    <message>
        <source>How far from the bottom the slope can be felt.</source>
        <translation>바닥에서 기울기가 느껴지는 곳까지의 거리입니다.</translation>
    </message>
    <message>
        <source>Depth of the hole</source>
        <translation>구멍의 깊이</translation>
    </message>
    <message>
        <source>How far the bottom lies below the plateau.</source>
        <translation>바닥이 고원보다 낮은 깊이입니다.</translation>
    </message>
    <message>
        <source>Width of the hole</source>
        <translation>구멍의 너비</translation>
    </message>
    <message>
        <source>Height of the ripple</source>
        <translation>잔물결의 높이</translation>
    </message>
    <message>
        <source>How deep the local minima are. Zero leaves a plain bowl.</source>
        <translation>지역 최솟값의 깊이입니다. 0이면 매끈한 그릇만 남습니다.</translation>
    </message>
    <message>
        <source>How deep the local minima are. Zero leaves a plain parabola.</source>
        <translation>지역 최솟값의 깊이입니다. 0이면 매끈한 포물선만 남습니다.</translation>
    </message>
    <message>
        <source>Place of the minimum</source>
        <translation>최솟값의 위치</translation>
    </message>
    <message>
        <source>The minimum lies at a and a squared.</source>
        <translation>최솟값은 (a, a의 제곱)에 있습니다.</translation>
    </message>
    <message>
        <source>Steepness of the walls</source>
        <translation>벽의 가파른 정도</translation>
    </message>
    <message>
        <source>How much steeper the walls of the valley are than its floor.</source>
        <translation>골짜기의 벽이 바닥보다 몇 배 가파른지입니다.</translation>
    </message>
    <message>
        <source>Height of the walls</source>
        <translation>벽의 높이</translation>
    </message>
    <message>
        <source>How high the walls between the arms are.</source>
        <translation>팔 사이에 있는 벽의 높이입니다.</translation>
    </message>
    <message>
        <source>Twist</source>
        <translation>비틀림</translation>
    </message>
    <message>
        <source>How fast the valleys wind; zero leaves them straight.</source>
        <translation>골짜기가 감기는 빠르기이며, 0이면 곧습니다.</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>기울임</translation>
    </message>
    <message>
        <source>How much the curve leans. Zero makes both wells equally deep.</source>
        <translation>곡선이 기운 정도입니다. 0이면 두 우물의 깊이가 같습니다.</translation>
    </message>
    <message>
        <source>Depth of the left well</source>
        <translation>왼쪽 우물의 깊이</translation>
    </message>
    <message>
        <source>The deeper the left well, the harder it is to roll through.</source>
        <translation>왼쪽 우물이 깊을수록 굴러 지나가기 어렵습니다.</translation>
    </message>
    <message>
        <source>Depth of the right well</source>
        <translation>오른쪽 우물의 깊이</translation>
    </message>
    <message>
        <source>How deep the well on the lower right is.</source>
        <translation>오른쪽 아래에 있는 우물의 깊이입니다.</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>델타</translation>
    </message>
    <message>
        <source>The error from which the loss grows in a straight line.</source>
        <translation>손실이 직선으로 커지기 시작하는 오차입니다.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>The bend after each hidden layer.</source>
        <translation>각 은닉층 뒤에서 휘게 하는 함수입니다.</translation>
    </message>
    <message>
        <source>Skip connections</source>
        <translation>스킵 연결</translation>
    </message>
    <message>
        <source>A hidden layer as wide as the one before adds that one&apos;s output, which smooths the landscape.</source>
        <translation>앞 층과 너비가 같은 은닉층은 앞 층의 출력을 더하며, 그러면 지형이 매끄러워집니다.</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>항등 함수</translation>
    </message>
    <message>
        <source>The bend between the two weights; the identity has none.</source>
        <translation>두 가중치 사이에서 휘게 하는 함수이며, 항등 함수는 휘지 않습니다.</translation>
    </message>
    <message>
        <source>How far a step goes for a given gradient.</source>
        <translation>주어진 그래디언트에 대해 스텝이 가는 거리입니다.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>How strongly every step also pulls θ towards zero.</source>
        <translation>스텝마다 θ를 0으로 당기는 세기입니다.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>The share of the last velocity that is kept.</source>
        <translation>지난 속도에서 간직하는 비율입니다.</translation>
    </message>
    <message>
        <source>Gradient memory</source>
        <translation>그래디언트 기억</translation>
    </message>
    <message>
        <source>How slowly the average of the gradients forgets.</source>
        <translation>그래디언트의 평균이 얼마나 천천히 잊는지입니다.</translation>
    </message>
    <message>
        <source>Squared-gradient memory</source>
        <translation>그래디언트 제곱 기억</translation>
    </message>
    <message>
        <source>How slowly the average of the squared gradients forgets.</source>
        <translation>그래디언트 제곱의 평균이 얼마나 천천히 잊는지입니다.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>엡실론</translation>
    </message>
    <message>
        <source>A small number that keeps the division away from zero.</source>
        <translation>0으로 나누지 않게 하는 작은 수입니다.</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad</translation>
    </message>
    <message>
        <source>Divide by the largest average met so far, so that steps never grow again.</source>
        <translation>스텝이 다시 커지지 않도록 지금까지 가장 큰 평균으로 나눕니다.</translation>
    </message>
    <message>
        <source>Required decrease</source>
        <translation>필요한 감소량</translation>
    </message>
    <message>
        <source>The share of the decrease promised by the slope that a step must reach.</source>
        <translation>기울기가 예고한 감소량 가운데 스텝이 이루어야 하는 비율입니다.</translation>
    </message>
    <message>
        <source>Shrink factor</source>
        <translation>축소 비율</translation>
    </message>
    <message>
        <source>A refused step length is multiplied by this.</source>
        <translation>거절된 스텝 길이에 이 값을 곱합니다.</translation>
    </message>
    <message>
        <source>Most reductions</source>
        <translation>최대 축소 횟수</translation>
    </message>
    <message>
        <source>After so many refused lengths the point stays where it is.</source>
        <translation>길이가 이만큼 거절되면 점은 제자리에 머뭅니다.</translation>
    </message>
    <message>
        <source>Epsilon under the root</source>
        <translation>루트 안 엡실론</translation>
    </message>
    <message>
        <source>A small number added to the average of squares in every step.</source>
        <translation>스텝마다 제곱 평균에 더하는 작은 수입니다.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>기억</translation>
    </message>
    <message>
        <source>How slowly the averages of squares forget.</source>
        <translation>제곱 평균이 얼마나 천천히 잊는지입니다.</translation>
    </message>
    <message>
        <source>Rate decay</source>
        <translation>학습률 감쇠</translation>
    </message>
    <message>
        <source>How fast the learning rate falls with the number of steps.</source>
        <translation>스텝 수에 따라 학습률이 작아지는 빠르기입니다.</translation>
    </message>
    <message>
        <source>Initial sum</source>
        <translation>처음 합</translation>
    </message>
    <message>
        <source>What the sum of squared gradients starts with.</source>
        <translation>그래디언트 제곱의 합이 시작하는 값입니다.</translation>
    </message>
    <message>
        <source>Decay term</source>
        <translation>감쇠 항</translation>
    </message>
    <message>
        <source>It pulls θ towards zero and lets the rate fall.</source>
        <translation>θ를 0으로 당기고 학습률을 줄입니다.</translation>
    </message>
    <message>
        <source>Power of the rate</source>
        <translation>학습률의 거듭제곱</translation>
    </message>
    <message>
        <source>How steeply the rate falls.</source>
        <translation>학습률이 얼마나 가파르게 작아지는지입니다.</translation>
    </message>
    <message>
        <source>Start of averaging</source>
        <translation>평균 시작</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>The average runs over the steps after this one.</source>
        <translation>이 스텝 다음부터 평균을 냅니다.</translation>
    </message>
    <message>
        <source>Step length</source>
        <translation>스텝 길이</translation>
    </message>
    <message>
        <source>long (BB1)</source>
        <translation>긴 것 (BB1)</translation>
    </message>
    <message>
        <source>short (BB2)</source>
        <translation>짧은 것 (BB2)</translation>
    </message>
    <message>
        <source>The long step is BB1, the short one BB2 of the paper.</source>
        <translation>긴 스텝은 논문의 BB1, 짧은 스텝은 BB2입니다.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>How hard the point is shaken, in units of the loss.</source>
        <translation>점을 흔드는 세기이며, 단위는 손실과 같습니다.</translation>
    </message>
    <message>
        <source>Inner steps</source>
        <translation>내부 스텝</translation>
    </message>
    <message>
        <source>The most inner steps in one update.</source>
        <translation>한 번의 갱신에서 하는 내부 스텝의 최대 수입니다.</translation>
    </message>
    <message>
        <source>Inner evaluations</source>
        <translation>내부 계산 횟수</translation>
    </message>
    <message>
        <source>The most evaluations in one update; if empty, 5/4 of the inner steps.</source>
        <translation>한 번의 갱신에서 하는 최대 계산 횟수입니다. 비우면 내부 스텝의 5/4입니다.</translation>
    </message>
    <message>
        <source>Gradient tolerance</source>
        <translation>그래디언트 허용 오차</translation>
    </message>
    <message>
        <source>No inner step follows once every slope is this small.</source>
        <translation>모든 기울기가 이만큼 작아지면 내부 스텝을 마칩니다.</translation>
    </message>
    <message>
        <source>Change tolerance</source>
        <translation>변화 허용 오차</translation>
    </message>
    <message>
        <source>No inner step follows once θ or the loss changed by so little.</source>
        <translation>θ나 손실의 변화가 이만큼 작아지면 내부 스텝을 마칩니다.</translation>
    </message>
    <message>
        <source>Pairs remembered</source>
        <translation>기억하는 쌍</translation>
    </message>
    <message>
        <source>From so many past inner steps the curvature is guessed.</source>
        <translation>이만큼의 지난 내부 스텝에서 곡률을 짐작합니다.</translation>
    </message>
    <message>
        <source>Line search</source>
        <translation>직선 탐색</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>strong Wolfe conditions</source>
        <translation>강한 울프 조건</translation>
    </message>
    <message>
        <source>How the length of an inner step is found.</source>
        <translation>내부 스텝의 길이를 찾는 방법입니다.</translation>
    </message>
    <message>
        <source>Dampening</source>
        <translation>댐프닝</translation>
    </message>
    <message>
        <source>The share of each new gradient that is left out of the velocity.</source>
        <translation>새 그래디언트 가운데 속도에 넣지 않는 비율입니다.</translation>
    </message>
    <message>
        <source>Momentum decay</source>
        <translation>모멘텀 감쇠</translation>
    </message>
    <message>
        <source>How fast the momentum reaches its full strength β₁.</source>
        <translation>모멘텀이 최대 세기 β₁에 이르는 빠르기입니다.</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>댐핑</translation>
    </message>
    <message>
        <source>It is added to every curvature; large values give gradient descent.</source>
        <translation>모든 곡률에 더합니다. 큰 값은 경사 하강법이 됩니다.</translation>
    </message>
    <message>
        <source>Saddle-free</source>
        <translation>안장점 회피</translation>
    </message>
    <message>
        <source>Use the size of each curvature, so that saddles and maxima repel.</source>
        <translation>각 곡률의 크기를 써서 안장점과 최댓값이 점을 밀어내게 합니다.</translation>
    </message>
    <message>
        <source>Least loss</source>
        <translation>최소 손실</translation>
    </message>
    <message>
        <source>The value of the loss at its minimum; the method has to know it.</source>
        <translation>최솟값에서의 손실이며, 이 방법은 그 값을 알아야 합니다.</translation>
    </message>
    <message>
        <source>Share of the gradient average</source>
        <translation>그래디언트 평균의 비율</translation>
    </message>
    <message>
        <source>At 0 only the new gradient counts, at 1 only the average.</source>
        <translation>0이면 새 그래디언트만, 1이면 평균만 씁니다.</translation>
    </message>
    <message>
        <source>Share of the squared average</source>
        <translation>제곱 평균의 비율</translation>
    </message>
    <message>
        <source>At 0 only the new square counts, at 1 only the average.</source>
        <translation>0이면 새 제곱만, 1이면 평균만 씁니다.</translation>
    </message>
    <message>
        <source>Share of the average</source>
        <translation>평균의 비율</translation>
    </message>
    <message>
        <source>Centered</source>
        <translation>중심화</translation>
    </message>
    <message>
        <source>Divide by the spread of the gradients in place of their size.</source>
        <translation>그래디언트의 크기 대신 퍼진 정도로 나눕니다.</translation>
    </message>
    <message>
        <source>Shrinking</source>
        <translation>축소율</translation>
    </message>
    <message>
        <source>Where the sign of the gradient turned, the step size is multiplied by it.</source>
        <translation>그래디언트의 부호가 바뀐 곳에서 스텝 크기에 곱합니다.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>증가율</translation>
    </message>
    <message>
        <source>Where the sign of the gradient held, the step size is multiplied by it.</source>
        <translation>그래디언트의 부호가 그대로인 곳에서 스텝 크기에 곱합니다.</translation>
    </message>
    <message>
        <source>Smallest step size</source>
        <translation>최소 스텝 크기</translation>
    </message>
    <message>
        <source>No step size falls below it.</source>
        <translation>스텝 크기는 이보다 작아지지 않습니다.</translation>
    </message>
    <message>
        <source>Largest step size</source>
        <translation>최대 스텝 크기</translation>
    </message>
    <message>
        <source>No step size grows beyond it.</source>
        <translation>스텝 크기는 이보다 커지지 않습니다.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>반지름</translation>
    </message>
    <message>
        <source>How far away the worst neighbour is looked for.</source>
        <translation>가장 나쁜 이웃을 찾는 거리입니다.</translation>
    </message>
    <message>
        <source>Gradient noise</source>
        <translation>그래디언트 노이즈</translation>
    </message>
    <message>
        <source>Normal noise of this size is added to each gradient, as a mini-batch would.</source>
        <translation>미니배치처럼 각 그래디언트에 이 크기의 정규 노이즈를 더합니다.</translation>
    </message>
    <message>
        <source>Most steps</source>
        <translation>최대 스텝 수</translation>
    </message>
    <message>
        <source>The run ends after so many steps.</source>
        <translation>이만큼의 스텝 뒤에 실행이 끝납니다.</translation>
    </message>
    <message>
        <source>Most samples</source>
        <translation>최대 샘플 수</translation>
    </message>
    <message>
        <source>The run of a contender ends once it has touched so many samples: equal cost for all.</source>
        <translation>참가자가 샘플을 이만큼 쓰면 실행이 끝납니다. 모두에게 같은 비용입니다.</translation>
    </message>
    <message>
        <source>Gradient norm below</source>
        <translation>그래디언트 노름 기준</translation>
    </message>
    <message>
        <source>Converged when the slope is smaller than this.</source>
        <translation>기울기가 이보다 작으면 수렴한 것입니다.</translation>
    </message>
    <message>
        <source>Loss change below</source>
        <translation>손실 변화 기준</translation>
    </message>
    <message>
        <source>Converged when one step changes the loss by less than this.</source>
        <translation>한 스텝의 손실 변화가 이보다 작으면 수렴한 것입니다.</translation>
    </message>
    <message>
        <source>Step length below</source>
        <translation>스텝 길이 기준</translation>
    </message>
    <message>
        <source>Converged when a step is shorter than this.</source>
        <translation>스텝이 이보다 짧으면 수렴한 것입니다.</translation>
    </message>
    <message>
        <source>Target loss</source>
        <translation>목표 손실</translation>
    </message>
    <message>
        <source>Converged when the loss is no larger than this.</source>
        <translation>손실이 이 값 이하이면 수렴한 것입니다.</translation>
    </message>
    <message>
        <source>Total steps</source>
        <translation>전체 스텝</translation>
    </message>
    <message>
        <source>How many steps the schedule takes from its first rate to its last.</source>
        <translation>스케줄이 첫 학습률에서 마지막 학습률까지 가는 스텝의 수입니다.</translation>
    </message>
    <message>
        <source>Decay factor</source>
        <translation>감쇠 계수</translation>
    </message>
    <message>
        <source>The rate is multiplied by this each time.</source>
        <translation>매번 학습률에 이 값을 곱합니다.</translation>
    </message>
    <message>
        <source>Least rate</source>
        <translation>최소 학습률</translation>
    </message>
    <message>
        <source>The rate at the bottom of the curve.</source>
        <translation>곡선 맨 아래의 학습률입니다.</translation>
    </message>
    <message>
        <source>Highest rate</source>
        <translation>최고 학습률</translation>
    </message>
    <message>
        <source>The rate at the top of the curve; it takes the place of the optimizer&apos;s own.</source>
        <translation>곡선 맨 위의 학습률이며, 최적화기의 학습률을 대신합니다.</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>웜업 스텝</translation>
    </message>
    <message>
        <source>The rate grows from near zero to its first value over so many steps.</source>
        <translation>학습률이 이만큼의 스텝에 걸쳐 0 근처에서 첫 값까지 커집니다.</translation>
    </message>
    <message>
        <source>First period</source>
        <translation>첫 주기</translation>
    </message>
    <message>
        <source>How many steps pass before the first restart.</source>
        <translation>첫 재시작까지의 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Growth of the period</source>
        <translation>주기 증가율</translation>
    </message>
    <message>
        <source>Each period is so many times as long as the one before.</source>
        <translation>각 주기는 앞 주기보다 이 배수만큼 깁니다.</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>최저 학습률</translation>
    </message>
    <message>
        <source>The rate at the bottom of the cycle; it takes the place of the optimizer&apos;s.</source>
        <translation>주기 맨 아래의 학습률이며, 최적화기의 학습률을 대신합니다.</translation>
    </message>
    <message>
        <source>Steps up</source>
        <translation>상승 스텝</translation>
    </message>
    <message>
        <source>So many steps lead from the bottom to the top.</source>
        <translation>맨 아래에서 맨 위까지의 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Steps down</source>
        <translation>하강 스텝</translation>
    </message>
    <message>
        <source>So many steps lead back down; if empty, as many as up.</source>
        <translation>다시 내려오는 스텝 수이며, 비우면 상승 스텝과 같습니다.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>even triangles</source>
        <translation>같은 높이의 삼각형</translation>
    </message>
    <message>
        <source>halving triangles</source>
        <translation>반씩 낮아지는 삼각형</translation>
    </message>
    <message>
        <source>decaying triangles</source>
        <translation>점점 낮아지는 삼각형</translation>
    </message>
    <message>
        <source>Whether the tops stay, halve with every cycle, or fall with every step.</source>
        <translation>꼭대기가 그대로인지, 주기마다 반이 되는지, 스텝마다 낮아지는지를 정합니다.</translation>
    </message>
    <message>
        <source>First share</source>
        <translation>첫 비율</translation>
    </message>
    <message>
        <source>The share of the learning rate to start with.</source>
        <translation>시작할 때 쓰는 학습률의 비율입니다.</translation>
    </message>
    <message>
        <source>Last share</source>
        <translation>마지막 비율</translation>
    </message>
    <message>
        <source>The share of the learning rate to end with.</source>
        <translation>끝날 때 쓰는 학습률의 비율입니다.</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>지정 스텝</translation>
    </message>
    <message>
        <source>The rate falls after each of these steps.</source>
        <translation>이 스텝들 뒤마다 학습률이 작아집니다.</translation>
    </message>
    <message>
        <source>Share of the rise</source>
        <translation>상승 비율</translation>
    </message>
    <message>
        <source>The share of all steps in which the rate rises.</source>
        <translation>전체 스텝에서 학습률이 커지는 부분의 비율입니다.</translation>
    </message>
    <message>
        <source>First divisor</source>
        <translation>첫 나눗수</translation>
    </message>
    <message>
        <source>The first rate is the highest divided by this.</source>
        <translation>첫 학습률은 최고 학습률을 이 값으로 나눈 것입니다.</translation>
    </message>
    <message>
        <source>Last divisor</source>
        <translation>마지막 나눗수</translation>
    </message>
    <message>
        <source>The last rate is the first divided by this.</source>
        <translation>마지막 학습률은 첫 학습률을 이 값으로 나눈 것입니다.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>거듭제곱</translation>
    </message>
    <message>
        <source>At 1 the rate falls in a straight line; a higher power falls faster at first.</source>
        <translation>1이면 학습률이 직선으로 줄고, 클수록 처음에 더 빨리 줄어듭니다.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>계수</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>인내</translation>
    </message>
    <message>
        <source>So many steps without a better loss are put up with.</source>
        <translation>손실이 나아지지 않아도 이만큼의 스텝은 참습니다.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>문턱값</translation>
    </message>
    <message>
        <source>A loss counts as better if it is lower by this share.</source>
        <translation>손실이 이 비율만큼 낮아져야 나아진 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>휴지 기간</translation>
    </message>
    <message>
        <source>For so many steps after a drop no loss counts as bad.</source>
        <translation>학습률을 낮춘 뒤 이만큼의 스텝 동안은 손실을 나쁘다고 보지 않습니다.</translation>
    </message>
    <message>
        <source>The rate never falls below it.</source>
        <translation>학습률은 이보다 작아지지 않습니다.</translation>
    </message>
    <message>
        <source>Steps between drops</source>
        <translation>감소 간격</translation>
    </message>
    <message>
        <source>The rate falls after every so many steps.</source>
        <translation>이만큼의 스텝마다 학습률이 작아집니다.</translation>
    </message>
    <message>
        <source>Weight penalty</source>
        <translation>가중치 벌점</translation>
    </message>
    <message>
        <source>The loss grows by half of this times the squared weights.</source>
        <translation>손실에 가중치 제곱합과 이 값의 곱의 절반을 더합니다.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>This share of the samples is set aside to test the model on.</source>
        <translation>샘플의 이 비율을 모델 시험용으로 떼어 둡니다.</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>누출 ReLU</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Allowed: {limits}.</source>
        <translation>허용 범위: {limits}.</translation>
    </message>
    <message>
        <source>A change starts the run again.</source>
        <translation>바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>Samples touched</source>
        <translation>사용한 샘플</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Gradient length</source>
        <translation>그래디언트 길이</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Time, measured</source>
        <translation>측정한 시간</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>The batch is all the data: both are the same.</source>
        <translation>배치가 데이터 전체라 둘이 같습니다.</translation>
    </message>
    <message>
        <source>One of the gradients has no direction.</source>
        <translation>두 그래디언트 중 하나에 방향이 없습니다.</translation>
    </message>
    <message>
        <source>The two gradients are {angle}° apart; the batch touches 1/{times} of the samples.</source>
        <translation>두 그래디언트의 각은 {angle}°이고, 배치는 샘플의 1/{times}만 씁니다.</translation>
    </message>
    <message>
        <source>{count} samples</source>
        <translation>샘플 {count}개</translation>
    </message>
    <message>
        <source>{count} of them are there</source>
        <translation>그중 {count}개가 있음</translation>
    </message>
    <message>
        <source>{count} features</source>
        <translation>특성 {count}개</translation>
    </message>
    <message>
        <source>feature: {name}</source>
        <translation>특성: {name}</translation>
    </message>
    <message>
        <source>target: {name}</source>
        <translation>타깃: {name}</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>클래스 {count}개</translation>
    </message>
    <message>
        <source>{count} set aside</source>
        <translation>{count}개는 떼어 둠</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>all that are there</source>
        <translation>지금 있는 모든 샘플</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>drawn anew each step</source>
        <translation>스텝마다 새로 뽑음</translation>
    </message>
    <message>
        <source>drawn anew</source>
        <translation>새로 뽑음</translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation>에포크 {number}</translation>
    </message>
    <message>
        <source>batch {place} of {count}</source>
        <translation>배치 {place}/{count}</translation>
    </message>
    <message>
        <source>samples {ids}</source>
        <translation>샘플 {ids}</translation>
    </message>
    <message>
        <source>{bytes} in memory</source>
        <translation>메모리 {bytes}</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>sample: predicted, true</source>
        <translation>샘플: 예측, 실제</translation>
    </message>
    <message>
        <source>predicted, true</source>
        <translation>예측, 실제</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>summed over the batch</source>
        <translation>배치의 합</translation>
    </message>
    <message>
        <source>mean over the batch</source>
        <translation>배치의 평균</translation>
    </message>
    <message>
        <source>over all data: {value}</source>
        <translation>전체 데이터에서: {value}</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>all data: {value}</source>
        <translation>전체 데이터: {value}</translation>
    </message>
    <message>
        <source>errors {values}</source>
        <translation>오차 {values}</translation>
    </message>
    <message>
        <source>the largest of {count} numbers</source>
        <translation>수 {count}개 중 가장 큰 것들</translation>
    </message>
    <message>
        <source>{count} gradients in this step</source>
        <translation>이 스텝의 그래디언트 {count}번</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>갱신</translation>
    </message>
</context>
<context>
    <name>PipelineComparison</name>
    <message>
        <source>Full batch and batch at the same θ</source>
        <translation>같은 θ에서 전체 배치와 배치</translation>
    </message>
    <message>
        <source>Full batch (GD)</source>
        <translation>전체 배치(GD)</translation>
    </message>
    <message>
        <source>Batch (SGD)</source>
        <translation>배치(SGD)</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
</context>
<context>
    <name>PipelineDiagram</name>
    <message>
        <source>One step of learning</source>
        <translation>학습의 한 스텝</translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>No step was made yet.</source>
        <translation>아직 스텝이 없습니다.</translation>
    </message>
</context>
<context>
    <name>PipelineView</name>
    <message>
        <source>Walk</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Light the stages of one step, one after the other.</source>
        <translation>한 스텝의 단계에 차례로 불을 켭니다.</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>이 스텝</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>This step is being worked out…</source>
        <translation>이 스텝을 계산하고 있습니다…</translation>
    </message>
</context>
<context>
    <name>Plane</name>
    <message>
        <source>the model has no two weights to vary</source>
        <translation>바꿔 볼 가중치가 모델에 둘도 없습니다</translation>
    </message>
    <message>
        <source>the trail does not leave θ</source>
        <translation>자취가 θ를 떠나지 않았습니다</translation>
    </message>
    <message>
        <source>θ has left the numbers</source>
        <translation>θ가 수의 범위를 벗어났습니다</translation>
    </message>
</context>
<context>
    <name>PointEditor</name>
    <message>
        <source>Starting point θ</source>
        <translation>시작점 θ</translation>
    </message>
    <message>
        <source>One number for each parameter, with commas between them.</source>
        <translation>매개변수마다 수 하나씩, 쉼표로 나누어 적습니다.</translation>
    </message>
    <message>
        <source>One number is needed here.</source>
        <translation>수 하나가 필요합니다.</translation>
    </message>
    <message>
        <source>It needs {n} numbers.</source>
        <translation>수 {n}개가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>PretrainedEditor</name>
    <message>
        <source>Train here</source>
        <translation>여기서 학습</translation>
    </message>
    <message>
        <source>Saved run</source>
        <translation>저장한 실행</translation>
    </message>
    <message>
        <source>Where θ was trained</source>
        <translation>θ를 학습한 곳</translation>
    </message>
    <message>
        <source>No run is chosen yet.</source>
        <translation>아직 고른 실행이 없습니다.</translation>
    </message>
    <message>
        <source>The last θ of the first contender of a run exported as JSON, on whatever data it was trained.</source>
        <translation>JSON으로 내보낸 실행에서 첫 번째 참가자의 마지막 θ를 가져옵니다. 어떤 데이터로 학습했든 상관없습니다.</translation>
    </message>
    <message>
        <source>Choose run…</source>
        <translation>실행 선택…</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Loss landscape</source>
        <translation>손실 지형</translation>
    </message>
    <message>
        <source>Learning from data</source>
        <translation>데이터 학습</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Landscape</source>
        <translation>지형</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>What is minimised</source>
        <translation>최소화할 것</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>gradient</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <source>gradient with weight decay</source>
        <translation>가중치 감쇠를 더한 그래디언트</translation>
    </message>
    <message>
        <source>first moment</source>
        <translation>1차 모멘트</translation>
    </message>
    <message>
        <source>second moment</source>
        <translation>2차 모멘트</translation>
    </message>
    <message>
        <source>corrected second moment</source>
        <translation>보정한 2차 모멘트</translation>
    </message>
    <message>
        <source>largest second moment</source>
        <translation>가장 큰 2차 모멘트</translation>
    </message>
    <message>
        <source>corrected first moment</source>
        <translation>보정한 1차 모멘트</translation>
    </message>
    <message>
        <source>own learning rate</source>
        <translation>좌표별 학습률</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>벗어난 정도</translation>
    </message>
    <message>
        <source>average squared surprise</source>
        <translation>벗어난 정도의 제곱 평균</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>rescaled gradient</source>
        <translation>다시 조정한 그래디언트</translation>
    </message>
    <message>
        <source>average squared step</source>
        <translation>스텝 제곱의 평균</translation>
    </message>
    <message>
        <source>sum of squared gradients</source>
        <translation>그래디언트 제곱의 합</translation>
    </message>
    <message>
        <source>common learning rate</source>
        <translation>공통 학습률</translation>
    </message>
    <message>
        <source>largest recent gradient</source>
        <translation>최근의 가장 큰 그래디언트</translation>
    </message>
    <message>
        <source>Adam&apos;s own step</source>
        <translation>Adam의 스텝</translation>
    </message>
    <message>
        <source>learning rate now</source>
        <translation>지금의 학습률</translation>
    </message>
    <message>
        <source>gradient with decay</source>
        <translation>감쇠를 더한 그래디언트</translation>
    </message>
    <message>
        <source>next learning rate</source>
        <translation>다음 학습률</translation>
    </message>
    <message>
        <source>weight of the average</source>
        <translation>평균의 가중치</translation>
    </message>
    <message>
        <source>average of θ</source>
        <translation>θ의 평균</translation>
    </message>
    <message>
        <source>last step</source>
        <translation>지난 스텝</translation>
    </message>
    <message>
        <source>change of the gradient</source>
        <translation>그래디언트의 변화</translation>
    </message>
    <message>
        <source>measured length</source>
        <translation>잰 길이</translation>
    </message>
    <message>
        <source>last point</source>
        <translation>지난 점</translation>
    </message>
    <message>
        <source>last gradient</source>
        <translation>지난 그래디언트</translation>
    </message>
    <message>
        <source>share of the last direction</source>
        <translation>지난 방향의 비율</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>slope along the direction</source>
        <translation>그 방향의 기울기</translation>
    </message>
    <message>
        <source>accepted length</source>
        <translation>받아들인 길이</translation>
    </message>
    <message>
        <source>lengths tried</source>
        <translation>시도한 길이 수</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>kick</source>
        <translation>흔들기</translation>
    </message>
    <message>
        <source>length of the inner step</source>
        <translation>내부 스텝의 길이</translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>계산 횟수</translation>
    </message>
    <message>
        <source>inner steps</source>
        <translation>내부 스텝 수</translation>
    </message>
    <message>
        <source>pairs remembered</source>
        <translation>기억한 쌍의 수</translation>
    </message>
    <message>
        <source>first guess of the curvature</source>
        <translation>곡률의 첫 짐작</translation>
    </message>
    <message>
        <source>last inner step</source>
        <translation>지난 내부 스텝</translation>
    </message>
    <message>
        <source>mixed direction</source>
        <translation>섞은 방향</translation>
    </message>
    <message>
        <source>average gradient</source>
        <translation>평균 그래디언트</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>next momentum</source>
        <translation>다음 모멘텀</translation>
    </message>
    <message>
        <source>product of the momenta</source>
        <translation>모멘텀의 곱</translation>
    </message>
    <message>
        <source>average looked ahead</source>
        <translation>내다본 평균</translation>
    </message>
    <message>
        <source>direction looked ahead</source>
        <translation>내다본 방향</translation>
    </message>
    <message>
        <source>curvatures</source>
        <translation>곡률</translation>
    </message>
    <message>
        <source>loss above the minimum</source>
        <translation>최솟값 위의 손실</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>mixed square</source>
        <translation>섞은 제곱</translation>
    </message>
    <message>
        <source>effective length of the average</source>
        <translation>평균의 실제 길이</translation>
    </message>
    <message>
        <source>rectifier</source>
        <translation>보정 계수</translation>
    </message>
    <message>
        <source>spread of the gradients</source>
        <translation>그래디언트의 퍼짐</translation>
    </message>
    <message>
        <source>scaled gradient</source>
        <translation>크기로 나눈 그래디언트</translation>
    </message>
    <message>
        <source>agreement of the signs</source>
        <translation>부호의 일치</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>own step size</source>
        <translation>좌표별 스텝 크기</translation>
    </message>
    <message>
        <source>gradient used</source>
        <translation>쓴 그래디언트</translation>
    </message>
    <message>
        <source>climb</source>
        <translation>오르막</translation>
    </message>
    <message>
        <source>gradient at the worst point</source>
        <translation>가장 나쁜 점의 그래디언트</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>standardised: {theta}   original units: {raw}</source>
        <translation>표준화: {theta}   원래 단위: {raw}</translation>
    </message>
    <message>
        <source>{theta}   loss = {loss}</source>
        <translation>{theta}   손실 = {loss}</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>{complaint} - at `{path}`</source>
        <translation>{complaint} (위치: `{path}`)</translation>
    </message>
    <message>
        <source>Expected `{wanted}`, got `{found}`</source>
        <translation>`{wanted}` 값이어야 하는데 `{found}` 값입니다</translation>
    </message>
    <message>
        <source>Expected `{wanted}` &gt; {limit}</source>
        <translation>{limit}보다 큰 `{wanted}` 값이어야 합니다</translation>
    </message>
    <message>
        <source>Expected `{wanted}` &gt;= {limit}</source>
        <translation>{limit} 이상인 `{wanted}` 값이어야 합니다</translation>
    </message>
    <message>
        <source>Expected `{wanted}` &lt; {limit}</source>
        <translation>{limit}보다 작은 `{wanted}` 값이어야 합니다</translation>
    </message>
    <message>
        <source>Expected `{wanted}` &lt;= {limit}</source>
        <translation>{limit} 이하인 `{wanted}` 값이어야 합니다</translation>
    </message>
    <message>
        <source>Expected `{wanted}` that&apos;s a multiple of {factor}</source>
        <translation>{factor}의 배수인 `{wanted}` 값이어야 합니다</translation>
    </message>
    <message>
        <source>Expected `{wanted}` matching regex {pattern}</source>
        <translation>정규식 {pattern} 형식에 맞는 `{wanted}` 값이어야 합니다</translation>
    </message>
    <message>
        <source>Expected `{wanted}` of length &gt;= {least}</source>
        <translation>길이가 {least} 이상인 `{wanted}` 값이어야 합니다</translation>
    </message>
    <message>
        <source>Expected `{wanted}` of length &lt;= {most}</source>
        <translation>길이가 {most} 이하인 `{wanted}` 값이어야 합니다</translation>
    </message>
    <message>
        <source>Expected `{wanted}` of length {length}, got {found}</source>
        <translation>`{wanted}` 값의 길이가 {length}여야 하는데 {found}입니다</translation>
    </message>
    <message>
        <source>Object missing required field `{name}`</source>
        <translation>필수 필드 `{name}` 항목이 빠져 있습니다</translation>
    </message>
    <message>
        <source>Object contains unknown field `{name}`</source>
        <translation>알 수 없는 필드 `{name}` 항목이 있습니다</translation>
    </message>
    <message>
        <source>Invalid enum value {value}</source>
        <translation>쓸 수 없는 선택 값입니다: {value}</translation>
    </message>
    <message>
        <source>Invalid value {value}</source>
        <translation>쓸 수 없는 값입니다: {value}</translation>
    </message>
    <message>
        <source>Number out of range</source>
        <translation>수가 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>값이 와야 합니다</translation>
    </message>
    <message>
        <source>Expecting &apos;{sign}&apos; delimiter</source>
        <translation>&apos;{sign}&apos; 구분 기호가 와야 합니다</translation>
    </message>
    <message>
        <source>Expecting property name enclosed in double quotes</source>
        <translation>큰따옴표로 묶은 필드 이름이 와야 합니다</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of array</source>
        <translation>배열 끝에 쉼표가 남아 있습니다</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of object</source>
        <translation>객체 끝에 쉼표가 남아 있습니다</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>끝난 뒤에 내용이 더 있습니다</translation>
    </message>
    <message>
        <source>Unterminated string starting at</source>
        <translation>여기서 시작된 문자열이 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>Invalid control character at</source>
        <translation>쓸 수 없는 제어 문자가 있습니다</translation>
    </message>
    <message>
        <source>Invalid \escape</source>
        <translation>역슬래시(\) 표기가 잘못되었습니다</translation>
    </message>
    <message>
        <source>Invalid \uXXXX escape</source>
        <translation>\u 표기가 잘못되었습니다</translation>
    </message>
    <message>
        <source>Exceeds the limit ({limit} digits) for integer string conversion: value has {count} digits; use sys.set_int_max_str_digits() to increase the limit</source>
        <translation>정수는 {limit}자리까지인데 {count}자리입니다</translation>
    </message>
    <message>
        <source>&apos;{delimiter}&apos; expected after &apos;{quote}&apos;</source>
        <translation>&apos;{quote}&apos; 다음에 &apos;{delimiter}&apos; 기호가 와야 합니다</translation>
    </message>
    <message>
        <source>field larger than field limit ({limit})</source>
        <translation>칸의 글자 수가 한도 {limit}보다 많습니다</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>파일이나 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>폴더가 아닙니다</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>권한이 없습니다</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>허용되지 않은 작업입니다</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>읽기 전용 파일 시스템입니다</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>저장 장치에 남은 공간이 없습니다</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>디스크 할당량을 넘었습니다</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>파일 이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>심볼릭 링크가 너무 깊습니다</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>입출력 오류입니다</translation>
    </message>
</context>
<context>
    <name>RemedyRow</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>해 보기</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>The basin map needs a loss landscape.</source>
        <translation>유역 지도에는 손실 지형이 필요합니다.</translation>
    </message>
    <message>
        <source>The basin map needs a schedule that does not watch the loss.</source>
        <translation>유역 지도에는 손실을 살피지 않는 스케줄이 필요합니다.</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>The learning rate stays what it is.</source>
        <translation>학습률이 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <source>The rate falls gently, then fast, then gently again.</source>
        <translation>학습률이 천천히, 빠르게, 다시 천천히 작아집니다.</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>재시작 코사인</translation>
    </message>
    <message>
        <source>Each restart is a new chance to leave a poor minimum.</source>
        <translation>재시작마다 나쁜 최솟값을 벗어날 새 기회가 생깁니다.</translation>
    </message>
    <message>
        <source>Cyclic</source>
        <translation>순환</translation>
    </message>
    <message>
        <source>The rate swings between settling and exploring.</source>
        <translation>학습률이 가라앉기와 탐색 사이를 오갑니다.</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>The rate loses the same share with every step.</source>
        <translation>학습률이 스텝마다 같은 비율로 작아집니다.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>The rate changes in a straight line and then stays.</source>
        <translation>학습률이 직선으로 바뀐 다음 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>지정 스텝</translation>
    </message>
    <message>
        <source>The rate drops at the steps you choose.</source>
        <translation>고른 스텝에서 학습률이 작아집니다.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>원사이클</translation>
    </message>
    <message>
        <source>A careful start, a long stretch of large steps, and a calm end.</source>
        <translation>조심스럽게 시작해 큰 스텝으로 오래 가고 차분하게 끝납니다.</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>다항식</translation>
    </message>
    <message>
        <source>The rate falls to zero at a step that is known beforehand.</source>
        <translation>학습률이 미리 정한 스텝에서 0이 됩니다.</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>고원에서 줄이기</translation>
    </message>
    <message>
        <source>The rate drops when the loss has stopped falling.</source>
        <translation>손실이 더 줄지 않으면 학습률을 낮춥니다.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>계단식</translation>
    </message>
    <message>
        <source>Large steps first to travel, small ones later to settle.</source>
        <translation>처음에는 큰 스텝으로 멀리 가고, 나중에는 작은 스텝으로 가라앉습니다.</translation>
    </message>
</context>
<context>
    <name>SeedPanel</name>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>The same seed gives the same data, starts, batches and noise.</source>
        <translation>시드가 같으면 데이터, 시작점, 배치, 노이즈도 같습니다.</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>다시 뽑기</translation>
    </message>
    <message>
        <source>Take the next seed (Shift+R)</source>
        <translation>다음 시드 쓰기 (Shift+R)</translation>
    </message>
</context>
<context>
    <name>ShippedEditor</name>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Landscape</source>
        <translation>지형</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3차원</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>도함수</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>적합</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>파이프라인</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>그래디언트</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Xavier uniform</source>
        <translation>Xavier 균등</translation>
    </message>
    <message>
        <source>Signals keep their size on the way forward and back: made for tanh.</source>
        <translation>신호의 크기가 앞뒤 어느 방향으로도 유지됩니다. tanh에 알맞습니다.</translation>
    </message>
    <message>
        <source>Xavier normal</source>
        <translation>Xavier 정규</translation>
    </message>
    <message>
        <source>As Xavier uniform, with a bell curve: made for tanh.</source>
        <translation>Xavier 균등과 같되 종 모양 곡선을 씁니다. tanh에 알맞습니다.</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He 균등</translation>
    </message>
    <message>
        <source>Makes up for the half that ReLU cuts away: made for ReLU.</source>
        <translation>ReLU가 잘라 내는 절반을 메웁니다. ReLU에 알맞습니다.</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He 정규</translation>
    </message>
    <message>
        <source>As He uniform, with a bell curve: made for ReLU.</source>
        <translation>He 균등과 같되 종 모양 곡선을 씁니다. ReLU에 알맞습니다.</translation>
    </message>
    <message>
        <source>A point</source>
        <translation>한 점</translation>
    </message>
    <message>
        <source>The ball is dropped exactly here.</source>
        <translation>공을 정확히 여기에 떨어뜨립니다.</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>균등</translation>
    </message>
    <message>
        <source>Anywhere with equal chance: in the bounds of a landscape, near zero for a model.</source>
        <translation>어디든 같은 확률입니다. 지형에서는 경계 안, 모델에서는 0 근처입니다.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>정규</translation>
    </message>
    <message>
        <source>A bell curve around one value, the same for every layer.</source>
        <translation>한 값을 둘러싼 종 모양 곡선이며, 모든 층에서 같습니다.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>Right for one layer; in a deeper model all neurons stay alike and nothing is learned.</source>
        <translation>한 층이면 괜찮지만, 더 깊은 모델에서는 모든 뉴런이 똑같아 아무것도 배우지 못합니다.</translation>
    </message>
    <message>
        <source>Pre-trained</source>
        <translation>사전 학습</translation>
    </message>
    <message>
        <source>A model that has already learned from some samples starts in a better place.</source>
        <translation>일부 샘플을 이미 배운 모델은 더 좋은 곳에서 시작합니다.</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Start</source>
        <translation>시작점</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>하강 중</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>수렴</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>전역 최솟값</translation>
    </message>
    <message>
        <source>local minimum</source>
        <translation>지역 최솟값</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>고원</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>안장점</translation>
    </message>
    <message>
        <source>ravine</source>
        <translation>협곡</translation>
    </message>
    <message>
        <source>oscillating</source>
        <translation>진동</translation>
    </message>
    <message>
        <source>diverging</source>
        <translation>발산 중</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>noise ball</source>
        <translation>노이즈 평형</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>불분명</translation>
    </message>
</context>
<context>
    <name>StatusBand</name>
    <message>
        <source>Statuses along the run</source>
        <translation>실행 중의 상태 변화</translation>
    </message>
    <message>
        <source>step {step}: {status}</source>
        <translation>스텝 {step}: {status}</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Step {step} → {next}</source>
        <translation>스텝 {step} → {next}</translation>
    </message>
    <message>
        <source>ended at step {step}</source>
        <translation>{step}번째 스텝에서 끝남</translation>
    </message>
</context>
<context>
    <name>StepChart</name>
    <message>
        <source>Chart of a quantity over the last steps</source>
        <translation>최근 스텝에서의 양의 차트</translation>
    </message>
    <message>
        <source>No steps yet.</source>
        <translation>아직 스텝이 없습니다.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
</context>
<context>
    <name>StepHeader</name>
    <message>
        <source>Contender</source>
        <translation>참가자</translation>
    </message>
    <message>
        <source>One step back (←)</source>
        <translation>한 스텝 뒤로 (←)</translation>
    </message>
    <message>
        <source>One step forward (→)</source>
        <translation>한 스텝 앞으로 (→)</translation>
    </message>
    <message>
        <source>No step yet</source>
        <translation>아직 스텝 없음</translation>
    </message>
</context>
<context>
    <name>StepLines</name>
    <message>
        <source>Equations of the step</source>
        <translation>스텝의 수식</translation>
    </message>
    <message>
        <source>Previous equation (↑)</source>
        <translation>이전 수식 (↑)</translation>
    </message>
    <message>
        <source>Walk through the equations slowly</source>
        <translation>수식을 천천히 살펴보기</translation>
    </message>
    <message>
        <source>Next equation (↓)</source>
        <translation>다음 수식 (↓)</translation>
    </message>
    <message>
        <source>Put the numbers into every equation</source>
        <translation>모든 수식에 수를 넣기</translation>
    </message>
    <message>
        <source>Equation {place} of {count}</source>
        <translation>수식 {place}/{count}</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Stop conditions</source>
        <translation>종료 조건</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count}스텝</translation>
    </message>
    <message>
        <source>{count} samples</source>
        <translation>샘플 {count}개</translation>
    </message>
</context>
<context>
    <name>StreamEditor</name>
    <message>
        <source>Samples arrive during the run</source>
        <translation>실행하는 동안 샘플이 들어옴</translation>
    </message>
</context>
<context>
    <name>SurfaceEditor</name>
    <message>
        <source>Landscape</source>
        <translation>지형</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Label</source>
        <translation>이름표</translation>
    </message>
</context>
<context>
    <name>TrainingEditor</name>
    <message>
        <source>Data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>배치</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Back to the start (Home)</source>
        <translation>처음으로 (Home)</translation>
    </message>
    <message>
        <source>One step back (←)</source>
        <translation>한 스텝 뒤로 (←)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>재생 또는 일시 정지 (Space)</translation>
    </message>
    <message>
        <source>One step forward (→)</source>
        <translation>한 스텝 앞으로 (→)</translation>
    </message>
    <message>
        <source>Position in the run</source>
        <translation>실행 위치</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>How many steps are shown in a second.</source>
        <translation>1초에 보여 주는 스텝의 수입니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>step {step} / {last}</source>
        <translation>스텝 {step} / {last}</translation>
    </message>
    <message>
        <source>computing step {step}…</source>
        <translation>스텝 {step} 계산 중…</translation>
    </message>
    <message>
        <source>computing step {step} of {last}…</source>
        <translation>{last}스텝 중 {step}스텝 계산 중…</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>가능한 한 빠르게</translation>
    </message>
    <message>
        <source>{speed} steps/s</source>
        <translation>{speed} 스텝/초</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Charts of the run</source>
        <translation>실행의 차트</translation>
    </message>
    <message>
        <source>Curve of the loss landscape</source>
        <translation>손실 지형의 곡선</translation>
    </message>
    <message>
        <source>Map of the loss landscape</source>
        <translation>손실 지형의 지도</translation>
    </message>
    <message>
        <source>Global minimum</source>
        <translation>전역 최솟값</translation>
    </message>
    <message>
        <source>Local minimum</source>
        <translation>지역 최솟값</translation>
    </message>
    <message>
        <source>Surface of the loss in three dimensions</source>
        <translation>손실의 3차원 곡면</translation>
    </message>
    <message>
        <source>A surface needs two parameters. This landscape has only one.</source>
        <translation>곡면에는 매개변수 두 개가 필요합니다. 이 지형에는 하나뿐입니다.</translation>
    </message>
    <message>
        <source>A surface needs two parameters. This problem has more.</source>
        <translation>곡면에는 매개변수 두 개가 필요합니다. 이 문제에는 더 많습니다.</translation>
    </message>
    <message>
        <source>The surface needs OpenGL, which this screen does not offer.</source>
        <translation>곡면에는 OpenGL이 필요하지만 이 화면에서는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Loss of the current batch</source>
        <translation>현재 배치의 손실</translation>
    </message>
    <message>
        <source>Every step uses all samples. Choose a smaller batch to see a loss that moves.</source>
        <translation>모든 스텝이 전체 샘플을 씁니다. 움직이는 손실을 보려면 더 작은 배치를 고르세요.</translation>
    </message>
    <message>
        <source>lowest point of this batch</source>
        <translation>이 배치의 최저점</translation>
    </message>
    <message>
        <source>lowest point of all samples</source>
        <translation>전체 샘플의 최저점</translation>
    </message>
    <message>
        <source>loss of all samples</source>
        <translation>전체 샘플의 손실</translation>
    </message>
    <message>
        <source>loss of this batch</source>
        <translation>이 배치의 손실</translation>
    </message>
    <message>
        <source>Batch for step {step}: {samples} of {available} samples</source>
        <translation>스텝 {step}의 배치: 샘플 {available}개 중 {samples}개</translation>
    </message>
    <message>
        <source>Loss at the ball: {batch} of this batch, {full} of all samples.</source>
        <translation>공의 손실: 이 배치 {batch}, 전체 샘플 {full}.</translation>
    </message>
    <message>
        <source>One sample cannot fix two parameters: its loss is a valley.</source>
        <translation>샘플 하나로는 두 매개변수를 정할 수 없어 손실이 골짜기가 됩니다.</translation>
    </message>
    <message>
        <source>of the batches before</source>
        <translation>이전 배치들의 최저점</translation>
    </message>
    <message>
        <source>Gradients of many batches</source>
        <translation>여러 배치의 그래디언트</translation>
    </message>
    <message>
        <source>batch size m</source>
        <translation>배치 크기 m</translation>
    </message>
    <message>
        <source>Draw many batches</source>
        <translation>여러 배치 그리기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Every step uses all samples: its gradient is the full one.</source>
        <translation>모든 스텝이 전체 샘플을 쓰므로 그래디언트는 전체 그래디언트와 같습니다.</translation>
    </message>
    <message>
        <source>downhill for all samples</source>
        <translation>전체 샘플의 하강 방향</translation>
    </message>
    <message>
        <source>downhill for this batch</source>
        <translation>이 배치의 하강 방향</translation>
    </message>
    <message>
        <source>one batch each</source>
        <translation>점마다 배치 하나</translation>
    </message>
    <message>
        <source>falls as 1/m</source>
        <translation>1/m로 감소</translation>
    </message>
    <message>
        <source>Batch size of the cloud</source>
        <translation>점구름의 배치 크기</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>One of the two gradients is zero.</source>
        <translation>두 그래디언트 중 하나가 0입니다.</translation>
    </message>
    <message>
        <source>This batch points {angle}° away from downhill</source>
        <translation>이 배치의 방향은 하강 방향에서 {angle}° 벗어나 있습니다</translation>
    </message>
    <message>
        <source>{samples} of {available} samples; its gradient is {ratio} times as long as the full one.</source>
        <translation>샘플 {available}개 중 {samples}개이며, 그래디언트의 길이는 전체의 {ratio}배입니다.</translation>
    </message>
    <message>
        <source>m = {size}: {angle}° away on average, {uphill} % point uphill.</source>
        <translation>m = {size}: 평균 {angle}° 벗어나고, {uphill}%는 오르막을 가리킵니다.</translation>
    </message>
    <message>
        <source>Twice the batch, half the variance: it falls as 1/m.</source>
        <translation>배치가 두 배면 분산은 절반입니다. 분산은 1/m로 작아집니다.</translation>
    </message>
    <message>
        <source>Twice the batch, half the variance. Without repeats it falls to 0 where m is all samples.</source>
        <translation>배치가 두 배면 분산은 절반입니다. 반복 없이 뽑으면 m이 전체 샘플일 때 0이 됩니다.</translation>
    </message>
    <message>
        <source>variance of the gradient</source>
        <translation>그래디언트의 분산</translation>
    </message>
    <message>
        <source>Plane through the ball</source>
        <translation>공을 지나는 평면</translation>
    </message>
    <message>
        <source>Random plane</source>
        <translation>무작위 평면</translation>
    </message>
    <message>
        <source>Plane of the trail</source>
        <translation>궤적의 평면</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>다시 그리기</translation>
    </message>
    <message>
        <source>A model has many parameters, a picture has two directions. Lay a plane through the ball and see the loss on it.</source>
        <translation>모델에는 매개변수가 많지만 그림의 방향은 둘입니다. 공을 지나는 평면을 놓고 그 위의 손실을 보세요.</translation>
    </message>
    <message>
        <source>Two random directions, each neuron&apos;s part as long as its own weights.</source>
        <translation>무작위 방향 둘이며, 각 뉴런에 해당하는 부분의 길이는 그 뉴런의 가중치와 같습니다.</translation>
    </message>
    <message>
        <source>The two directions along which the trail has come from farthest.</source>
        <translation>궤적이 가장 멀리 지나온 두 방향입니다.</translation>
    </message>
    <message>
        <source>Random plane through step {step}</source>
        <translation>{step}번째 스텝을 지나는 무작위 평면</translation>
    </message>
    <message>
        <source>Plane of the trail through step {step}: it holds {first} % + {second} % of the way</source>
        <translation>{step}번째 스텝을 지나는 궤적의 평면: 지나온 길의 {first}% + {second}%를 담음</translation>
    </message>
    <message>
        <source>The ball has left the numbers.</source>
        <translation>공이 수의 범위를 벗어났습니다.</translation>
    </message>
    <message>
        <source>The ball is {distance} beside the plane, too far for it to tell. Draw it again.</source>
        <translation>공이 평면에서 {distance}만큼 떨어져 있어, 이 평면으로는 알 수 없습니다. 다시 그리세요.</translation>
    </message>
    <message>
        <source>The ball is {distance} beside the plane, which reaches {reach}.</source>
        <translation>공이 평면에서 {distance}만큼 떨어져 있고, 평면의 범위는 {reach}입니다.</translation>
    </message>
    <message>
        <source>distance from the plane</source>
        <translation>평면과의 거리</translation>
    </message>
</context>
</TS>
